package dev.rightsize.eats.partner;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The restaurants and their locations; each change is a new version of the directory. */
@Component
public final class Restaurants {
    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Restaurants(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Adds it, or changes that of the same id. */
    public void save(Restaurant restaurant) {
        changing(
                () -> jdbc.sql("INSERT INTO restaurant (id, name, aliases, tax_id, points_per_unit, claim_max_age_days,"
                                + " small_claim, day_cap_points, active, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, aliases = excluded.aliases,"
                                + " tax_id = excluded.tax_id, points_per_unit = excluded.points_per_unit,"
                                + " claim_max_age_days = excluded.claim_max_age_days, small_claim = excluded.small_claim,"
                                + " day_cap_points = excluded.day_cap_points, active = excluded.active")
                        .param(restaurant.id())
                        .param(restaurant.name())
                        .param(Json.write(restaurant.aliases()))
                        .param(restaurant.taxId())
                        .param(restaurant.pointsPerUnit())
                        .param(restaurant.claimMaxAgeDays())
                        .param(restaurant.smallClaim())
                        .param(restaurant.dayCapPoints())
                        .param(restaurant.active() ? 1 : 0)
                        .param(clock.millis())
                        .update());
    }

    /** Adds it, or changes that of the same id. */
    public void save(Location location) {
        changing(() -> jdbc.sql(
                        "INSERT INTO location (id, restaurant_id, name, address, phone, timezone, currency, opens,"
                                + " closes, active, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address,"
                                + " phone = excluded.phone, timezone = excluded.timezone, currency = excluded.currency,"
                                + " opens = excluded.opens, closes = excluded.closes, active = excluded.active")
                .param(location.id())
                .param(location.restaurantId())
                .param(location.name())
                .param(location.address())
                .param(location.phone())
                .param(location.zone().getId())
                .param(location.currency())
                .param(text(location.opens()))
                .param(text(location.closes()))
                .param(location.active() ? 1 : 0)
                .param(clock.millis())
                .update());
    }

    private void changing(Runnable change) {
        database.transactions().write(() -> {
            change.run();
            jdbc.sql("UPDATE directory_version SET version = version + 1").update();
        });
    }

    /** All, by name. */
    public List<Restaurant> all() {
        return jdbc.sql("SELECT * FROM restaurant ORDER BY name, id")
                .query(Restaurants::restaurant)
                .list();
    }

    /** All, by name. */
    public List<Location> locations() {
        return jdbc.sql("SELECT * FROM location ORDER BY name, id")
                .query(Restaurants::location)
                .list();
    }

    /** That of this id, or a problem. */
    public Restaurant restaurant(String id) {
        return jdbc.sql("SELECT * FROM restaurant WHERE id = ?")
                .param(id)
                .query(Restaurants::restaurant)
                .optional()
                .orElseThrow(() -> Problem.notFound("restaurant"));
    }

    /** That of this id, or a problem. */
    public Location location(String id) {
        return jdbc.sql("SELECT * FROM location WHERE id = ?")
                .param(id)
                .query(Restaurants::location)
                .optional()
                .orElseThrow(() -> Problem.notFound("location"));
    }

    /** A number that grows with each change. */
    public long version() {
        return jdbc.sql("SELECT version FROM directory_version")
                .query(Long.class)
                .single();
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static Restaurant restaurant(ResultSet row, int number) throws SQLException {
        return new Restaurant(
                row.getString("id"),
                row.getString("name"),
                Json.texts(row.getString("aliases")),
                row.getString("tax_id"),
                row.getLong("points_per_unit"),
                row.getLong("claim_max_age_days"),
                row.getLong("small_claim"),
                row.getLong("day_cap_points"),
                row.getInt("active") == 1);
    }

    private static Location location(ResultSet row, int number) throws SQLException {
        return new Location(
                row.getString("id"),
                row.getString("restaurant_id"),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                ZoneId.of(row.getString("timezone")),
                row.getString("currency"),
                time(row.getString("opens")),
                time(row.getString("closes")),
                row.getInt("active") == 1);
    }
}
