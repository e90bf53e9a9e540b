package dev.rightsize.eats.mail;

import dev.rightsize.eats.database.Database;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Letters that are to go. Adding one is a part of the transaction that asks for it: if that fails no letter goes, and if it
 * succeeds one does, even after a crash.
 */
@Component
public final class Outbox {
    /** There may be letters to deliver. */
    record Filled() {}

    /** The kind of what takes as long as a letter and is none. */
    static final String NOTHING = "NOTHING";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(Database database, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds a letter.
     *
     * @param detail what the letter has in it besides its text: the token of a link, a restaurant's name; or nothing
     */
    public void add(MailKind kind, String recipient, String language, String detail) {
        add(kind.name(), recipient, language, detail);
    }

    /** Takes as long as adding a letter, so that nobody can tell by the time that none goes. */
    public void addNothing() {
        add(NOTHING, "", "", "");
    }

    private void add(String kind, String recipient, String language, String detail) {
        jdbc.sql("INSERT INTO mail (id, kind, recipient, language, detail, created_at, next_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString())
                .param(kind)
                .param(recipient)
                .param(language)
                .param(detail)
                .param(clock.millis())
                .param(clock.millis())
                .update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    events.publishEvent(new Filled());
                }
            });
        } else {
            events.publishEvent(new Filled());
        }
    }
}
