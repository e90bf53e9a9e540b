package dev.rightsize.eats.operations;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.settings.PeopleSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is no longer good for anything: old links, ended sessions, notes of letters and of failures. */
@Component
final class Housekeeping {
    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Duration> kept;

    Housekeeping(Database database, Clock clock, PeopleSettings settings) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.kept = Map.of(
                "registration WHERE created_at", Duration.ofDays(1),
                "password_reset WHERE created_at", Duration.ofHours(1),
                "passkey_challenge WHERE created_at", Duration.ofHours(1),
                "mail_sent WHERE sent_at", Duration.ofHours(2),
                "sign_in_failure WHERE last_at", Duration.ofDays(2),
                "session WHERE last_seen_at", settings.session().memberIdle(),
                "session WHERE created_at", settings.session().memberAtMost());
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        kept.forEach((what, time) -> database.transactions()
                .write(() -> jdbc.sql("DELETE FROM " + what + " < ?")
                        .param(clock.instant().minus(time).toEpochMilli())
                        .update()));
    }
}
