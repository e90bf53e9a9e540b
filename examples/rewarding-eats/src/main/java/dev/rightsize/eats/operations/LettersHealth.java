package dev.rightsize.eats.operations;

import dev.rightsize.eats.database.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Down when letters have waited for longer than an hour: nobody can sign up then. */
@Component
final class LettersHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LettersHealth(Database database, Clock clock, MeterRegistry meters) {
        this.jdbc = database.jdbc();
        this.clock = clock;
        meters.gauge("eats.mail.waiting", this, LettersHealth::waiting);
    }

    @Override
    public Health health() {
        long late = count(clock.instant().minus(PATIENCE).toEpochMilli());
        return (late == 0 ? Health.up() : Health.down())
                .withDetail("late", late)
                .build();
    }

    private double waiting() {
        return count(Long.MAX_VALUE);
    }

    private long count(long before) {
        return jdbc.sql("SELECT COUNT(*) FROM mail WHERE created_at < ?")
                .param(before)
                .query(Long.class)
                .single();
    }
}
