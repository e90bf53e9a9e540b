package dev.rightsize.eats.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** A mail server, set by {@code spring.mail.*}. */
final class SmtpPost implements Post {
    private final JavaMailSender sender;

    SmtpPost(JavaMailSender sender) {
        this.sender = sender;
    }

    @Override
    public String describe() {
        return "Mail goes to the server of spring.mail.host.";
    }

    @Override
    public void deliver(MimeMessage message, String name) throws MessagingException {
        try {
            sender.send(message);
        } catch (MailException refused) {
            throw new MessagingException("The mail server did not take a letter.", refused);
        }
    }
}
