package org.reciproque.office.access;

import java.util.Optional;
import org.reciproque.office.security.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Mail, where the installation has a server for it ({@code spring.mail.*}) and knows its own public address
 * ({@code reciproque.address}): a link in a mail never trusts the address that a request claims.
 */
@Component
class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final Optional<MailSender> sender;
    private final Optional<String> address;
    private final String from;
    private final TaskExecutor later;

    Post(
            ObjectProvider<MailSender> sender,
            PublicAddress address,
            Environment settings,
            @Qualifier("applicationTaskExecutor") TaskExecutor later) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.address = address.said();
        this.from = settings.getProperty("reciproque.mail-from", settings.getProperty("spring.mail.username", ""));
        this.later = later;
    }

    boolean works() {
        return sender.isPresent() && address.isPresent();
    }

    /** The whole address of a link, to be copied by whoever asked for it on this request. */
    String link(String token) {
        return address.orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .build()
                        .toUriString())
                + "/invitation/" + token;
    }

    /** Does this work, mail included, once the page has been answered: how long it takes tells nothing. */
    void afterwards(Runnable work) {
        later.execute(() -> {
            try {
                work.run();
            } catch (MailException refused) {
                LOG.warn("A mail could not be sent: {}", refused.getClass().getSimpleName());
            }
        });
    }

    void send(String to, String subject, String text) {
        SimpleMailMessage mail = new SimpleMailMessage();
        if (!from.isBlank()) {
            mail.setFrom(from);
        }
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        sender.ifPresent(post -> post.send(mail));
    }
}
