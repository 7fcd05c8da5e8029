package org.reciproque.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Links leave by mail: nobody reads them on their way, unless whoever holds the installation says otherwise. */
class MailWiringTest {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @Test
    void a_server_elsewhere_has_to_encrypt() {
        sender.setHost("192.0.2.25");
        MailWiring.protect(sender);
        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsKey("mail.smtp.connectiontimeout");
    }

    @Test
    void a_server_on_this_machine_does_not() {
        sender.setHost("127.0.0.1");
        MailWiring.protect(sender);
        assertThat(sender.getJavaMailProperties()).doesNotContainKey("mail.smtp.starttls.required");
    }

    @Test
    void one_that_encrypts_from_the_start_is_not_asked_twice() {
        sender.setHost("192.0.2.25");
        sender.setProtocol("smtps");
        MailWiring.protect(sender);
        assertThat(sender.getJavaMailProperties()).doesNotContainKey("mail.smtp.starttls.required");
    }

    @Test
    void what_was_said_stays_as_it_was_said() {
        sender.setHost("192.0.2.25");
        sender.getJavaMailProperties().put("mail.smtp.starttls.required", "false");
        MailWiring.protect(sender);
        assertThat(sender.getJavaMailProperties()).containsEntry("mail.smtp.starttls.required", "false");
    }
}
