package org.reciproque.office.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How mail leaves: a link in clear would open to whoever reads it on its way. */
@Configuration(proxyBeanMethods = false)
class MailWiring {

    private static final String PATIENCE = "10000";

    /** What whoever holds the installation says of it stays as they said. */
    @Bean
    static BeanPostProcessor mailThatOthersCannotRead() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof JavaMailSenderImpl sender) {
                    protect(sender);
                }
                return bean;
            }
        };
    }

    static void protect(JavaMailSenderImpl sender) {
        Properties said = sender.getJavaMailProperties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            said.putIfAbsent(protocol + "connectiontimeout", PATIENCE);
            said.putIfAbsent(protocol + "timeout", PATIENCE);
            said.putIfAbsent(protocol + "writetimeout", PATIENCE);
        }
        if (!isThisMachine(sender.getHost()) && !encryptedFromTheStart(sender, said)) {
            said.putIfAbsent("mail.smtp.starttls.enable", "true");
            said.putIfAbsent("mail.smtp.starttls.required", "true");
        }
        sender.setJavaMailProperties(said);
    }

    private static boolean encryptedFromTheStart(JavaMailSenderImpl sender, Properties said) {
        return "smtps".equals(sender.getProtocol()) || "true".equals(said.getProperty("mail.smtp.ssl.enable"));
    }

    private static boolean isThisMachine(@Nullable String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
