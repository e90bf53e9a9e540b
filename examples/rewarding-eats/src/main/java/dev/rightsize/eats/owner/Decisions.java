package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log of who decided what. It only grows: the database itself refuses to change or delete a row. It names accounts and
 * things by number, so it may stay when a person has gone.
 */
@Component
public final class Decisions {
    static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Decisions(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /**
     * Something that somebody decided.
     *
     * @param action such as {@code claim-approved}
     * @param subject what it was about: {@code claim/…}
     * @param detail what else belongs to it, without anything about a person
     */
    public record Decision(
            String id,
            Instant at,
            String actorId,
            Role actorRole,
            String action,
            String subject,
            @Nullable String restaurantId,
            Map<?, ?> detail) {}

    /** Writes it down, as a part of the transaction that carries it out. */
    public void add(Actor actor, String action, String subject, @Nullable String restaurantId, Map<String, ?> detail) {
        jdbc.sql("INSERT INTO decision (id, at, actor_id, actor_role, action, subject, restaurant_id, detail)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString())
                .param(clock.millis())
                .param(actor.id().value())
                .param(actor.role().name())
                .param(action)
                .param(subject)
                .param(restaurantId)
                .param(Json.write(detail))
                .update();
    }

    /**
     * Some of them, the newest first.
     *
     * @param next hand it in as {@code before} for the page that follows; null if there is none
     */
    record Page(List<Decision> decisions, @Nullable String next) {
        Page {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * The page that follows another. Several decisions may be of one moment, so a page ends at a decision, not at a time.
     *
     * @param before what the page before told as its next; null for the newest
     * @param restaurants of which alone; null for all
     */
    Page page(@Nullable String before, @Nullable Collection<String> restaurants) {
        long at = before == null ? Long.MAX_VALUE : at(before);
        if (restaurants != null && restaurants.isEmpty()) {
            return new Page(List.of(), null);
        }
        List<Decision> found = jdbc.sql("SELECT * FROM decision WHERE at <= :at AND (at < :at OR id > :id)"
                        + (restaurants == null ? "" : " AND restaurant_id IN (:restaurants)")
                        + " ORDER BY at DESC, id LIMIT " + (PAGE + 1))
                .param("at", at)
                .param("id", before == null ? "" : before)
                .param("restaurants", restaurants == null ? List.of() : restaurants)
                .query(Decisions::decision)
                .list();
        return found.size() <= PAGE
                ? new Page(found, null)
                : new Page(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    private long at(String id) {
        return jdbc.sql("SELECT at FROM decision WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Problem.invalid(
                        "before", "'before' must be the 'next' of the page before it. Leave it out for the newest."));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("actor_id"),
                Role.valueOf(row.getString("actor_role")),
                row.getString("action"),
                row.getString("subject"),
                row.getString("restaurant_id"),
                Json.read(row.getString("detail"), Map.class));
    }
}
