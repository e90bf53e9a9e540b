package dev.rightsize.eats.reward;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Values;
import dev.rightsize.eats.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The catalogue of rewards. */
@Component
public final class Rewards {
    private final Database database;
    private final Clock clock;

    public Rewards(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds it, or changes that of the same id. */
    public void save(Reward reward) {
        database.transactions()
                .write(() -> database.jdbc()
                        .sql(
                                "INSERT INTO reward (id, restaurant_id, title, description, points, remaining, active, created_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title,"
                                        + " description = excluded.description, points = excluded.points,"
                                        + " remaining = excluded.remaining, active = excluded.active")
                        .params(Values.of(
                                reward.id(),
                                reward.restaurantId(),
                                reward.title(),
                                reward.description(),
                                reward.points(),
                                reward.remaining(),
                                reward.active() ? 1 : 0,
                                clock.millis()))
                        .update());
    }

    /** All that can be had, the cheapest first; those that are gone too. */
    public List<Reward> offered() {
        return database.jdbc()
                .sql("SELECT * FROM reward WHERE active = 1 ORDER BY points, title, id")
                .query(Rewards::reward)
                .list();
    }

    /** A restaurant's own. */
    public List<Reward> of(String restaurantId) {
        return database.jdbc()
                .sql("SELECT * FROM reward WHERE restaurant_id = ? ORDER BY points, title, id")
                .param(restaurantId)
                .query(Rewards::reward)
                .list();
    }

    /** That of this id, or a problem. */
    public Reward reward(String id) {
        return database.jdbc()
                .sql("SELECT * FROM reward WHERE id = ?")
                .param(id)
                .query(Rewards::reward)
                .optional()
                .orElseThrow(() -> Problem.notFound("reward"));
    }

    private static Reward reward(ResultSet row, int number) throws SQLException {
        long remaining = row.getLong("remaining");
        Long known = row.wasNull() ? null : remaining;
        return new Reward(
                row.getString("id"),
                row.getString("restaurant_id"),
                row.getString("title"),
                row.getString("description"),
                row.getLong("points"),
                known,
                row.getInt("active") == 1);
    }
}
