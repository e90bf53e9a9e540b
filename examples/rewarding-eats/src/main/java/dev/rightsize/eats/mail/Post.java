package dev.rightsize.eats.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Takes letters away: to a mail server, or into a folder. */
interface Post {
    /** Whoever is told at start-up where letters go. */
    String describe();

    /** @throws MessagingException if it was not taken; it may be tried again */
    void deliver(MimeMessage message, String name) throws MessagingException, IOException;
}
