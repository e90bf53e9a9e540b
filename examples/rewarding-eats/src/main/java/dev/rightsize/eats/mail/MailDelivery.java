package dev.rightsize.eats.mail;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.problem.Trace;
import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.settings.PeopleSettings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes letters out of the {@link Outbox}, one after the other, soon after they were added; what a server does not take is
 * tried again, ever more rarely, for two days. A letter may come twice if the app dies at the wrong moment, never not at
 * all.
 */
@Component
final class MailDelivery implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int MAX_ATTEMPTS = 12;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Letters letters;
    private final Post post;
    private final PeopleSettings.Mail settings;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "mail"));

    private record Waiting(String id, String kind, String recipient, String language, String detail, long attempts) {}

    MailDelivery(Database database, Clock clock, Letters letters, Post post, PeopleSettings settings) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.letters = letters;
        this.post = post;
        this.settings = settings.mail();
    }

    @EventListener
    void soon(Outbox.Filled filled) {
        worker.execute(this::deliver);
    }

    /** What is left of last time, and what was not taken then. */
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void again() {
        worker.execute(this::deliver);
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Letters are left; they go at the next start.");
        }
    }

    private void deliver() {
        try {
            jdbc.sql("SELECT id, kind, recipient, language, detail, attempts FROM mail WHERE next_at <= ?"
                            + " ORDER BY created_at LIMIT 100")
                    .param(clock.millis())
                    .query(Waiting.class)
                    .list()
                    .forEach(this::deliver);
        } catch (RuntimeException broken) {
            LOG.error("The outbox cannot be read: {}", Trace.of(broken));
        }
    }

    private void deliver(Waiting waiting) {
        if (waiting.kind().equals(Outbox.NOTHING)) {
            remove(waiting);
            return;
        }
        String recipient = Secret.hash(waiting.recipient());
        if (sentLastHour(recipient) >= settings.perHour()) {
            LOG.warn(
                    "A letter '{}' was dropped: its address has had {} within an hour.",
                    waiting.kind(),
                    settings.perHour());
            remove(waiting);
            return;
        }
        try {
            MailKind kind = MailKind.valueOf(waiting.kind());
            String name = STAMP.format(clock.instant()) + "-" + kind.word() + "-"
                    + waiting.id().substring(0, 8);
            send(letters.letter(kind, name, waiting.recipient(), waiting.language(), waiting.detail()));
            database.transactions().write(() -> {
                remove(waiting);
                jdbc.sql("INSERT INTO mail_sent (recipient_hash, sent_at) VALUES (?, ?)")
                        .params(List.of(recipient, clock.millis()))
                        .update();
            });
        } catch (MessagingException | IOException refused) {
            postpone(waiting, refused);
        }
    }

    private void send(Letter letter) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(jakarta.mail.Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        // so that a link stays on one line
        message.setHeader("Content-Transfer-Encoding", "8bit");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        post.deliver(message, letter.name());
    }

    private long sentLastHour(String recipient) {
        return jdbc.sql("SELECT COUNT(*) FROM mail_sent WHERE recipient_hash = ? AND sent_at > ?")
                .params(List.of(recipient, clock.instant().minus(HOUR).toEpochMilli()))
                .query(Long.class)
                .single();
    }

    private void remove(Waiting waiting) {
        jdbc.sql("DELETE FROM mail WHERE id = ?").param(waiting.id()).update();
    }

    private void postpone(Waiting waiting, Exception refused) {
        long attempts = waiting.attempts() + 1;
        if (attempts >= MAX_ATTEMPTS) {
            LOG.error("A letter '{}' was given up after {} attempts: {}", waiting.kind(), attempts, Trace.of(refused));
            remove(waiting);
            return;
        }
        Instant next = clock.instant().plus(Duration.ofMinutes(1L << attempts));
        LOG.warn("A letter '{}' was not taken and is tried again at {}: {}", waiting.kind(), next, Trace.of(refused));
        jdbc.sql("UPDATE mail SET attempts = ?, next_at = ? WHERE id = ?")
                .params(List.of(attempts, next.toEpochMilli(), waiting.id()))
                .update();
    }
}
