package dev.rightsize.eats.offer;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The offers of all restaurants. */
@Component
public final class Offers {
    private final Database database;
    private final Clock clock;

    public Offers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new one. */
    public void add(Offer offer) {
        database.jdbc()
                .sql("INSERT INTO offer (id, restaurant_id, location_id, title, multiplier_percent, bonus_points,"
                        + " weekdays, minimum_spend, item_words, starts_on, ends_on, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(offer.id())
                .param(offer.restaurantId())
                .param(offer.locationId())
                .param(offer.title())
                .param(offer.multiplierPercent())
                .param(offer.bonusPoints())
                .param(Json.write(offer.days()))
                .param(offer.minimumSpend())
                .param(offer.itemWords())
                .param(offer.startsOn().toString())
                .param(offer.endsOn() == null ? null : offer.endsOn().toString())
                .param(clock.millis())
                .update();
    }

    /** Ends it with this day; receipts up to then still get its points. */
    public boolean end(String id, String restaurantId, LocalDate lastDay) {
        return database.jdbc()
                        .sql("UPDATE offer SET ends_on = ? WHERE id = ? AND restaurant_id = ?"
                                + " AND (ends_on IS NULL OR ends_on > ?)")
                        .param(lastDay.toString())
                        .param(id)
                        .param(restaurantId)
                        .param(lastDay.toString())
                        .update()
                == 1;
    }

    /** A restaurant's, past ones too, newest first. */
    public List<Offer> of(String restaurantId) {
        return database.jdbc()
                .sql("SELECT * FROM offer WHERE restaurant_id = ? ORDER BY starts_on DESC, id")
                .param(restaurantId)
                .query(Offers::offer)
                .list();
    }

    /** All that hold on this day or later. */
    public List<Offer> current(LocalDate day) {
        return database.jdbc()
                .sql("SELECT * FROM offer WHERE ends_on IS NULL OR ends_on >= ? ORDER BY starts_on, id")
                .param(day.toString())
                .query(Offers::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        String ends = row.getString("ends_on");
        return new Offer(
                row.getString("id"),
                row.getString("restaurant_id"),
                row.getString("location_id"),
                row.getString("title"),
                row.getLong("multiplier_percent"),
                row.getLong("bonus_points"),
                Json.texts(row.getString("weekdays")).stream()
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()),
                row.getLong("minimum_spend"),
                row.getString("item_words"),
                LocalDate.parse(row.getString("starts_on")),
                ends == null ? null : LocalDate.parse(ends));
    }
}
