package dev.rightsize.eats.partner;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.partner.matching.Merchant;
import dev.rightsize.eats.problem.Problem;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Restaurants that members had receipts of, but that are not in the alliance: for its owners to ask. They give no points. */
@Component
public final class Suggestions {
    private static final int MAX_LENGTH = 120;

    private final Database database;
    private final Clock clock;

    public Suggestions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param times how often somebody had a receipt of it */
    public record Suggestion(
            String id,
            String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String taxId,
            long times,
            Instant lastAt) {}

    /** Counts it; what has no name is nothing to ask for. */
    public void add(Merchant merchant) {
        String name = shortened(merchant.name());
        String folded = name == null ? "" : folded(name);
        if (name == null || folded.length() < 3) {
            return;
        }
        database.jdbc()
                .sql("INSERT INTO suggestion (id, folded_name, name, address, phone, tax_id, times, first_at, last_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT (folded_name)"
                        + " DO UPDATE SET times = suggestion.times + 1, last_at = excluded.last_at")
                .param(UUID.randomUUID().toString())
                .param(folded)
                .param(name)
                .param(shortened(merchant.address()))
                .param(shortened(merchant.phone()))
                .param(shortened(merchant.taxId()))
                .param(clock.millis())
                .param(clock.millis())
                .update();
    }

    /** Those that nobody has decided about, asked for most often first. */
    public List<Suggestion> open() {
        return database.jdbc()
                .sql("SELECT id, name, address, phone, tax_id, times, last_at FROM suggestion WHERE status = 'OPEN'"
                        + " ORDER BY times DESC, last_at DESC, id LIMIT 200")
                .query((row, number) -> new Suggestion(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        Instant.ofEpochMilli(row.getLong(7))))
                .list();
    }

    /** @param restaurantId of the restaurant that it has become; null to dismiss it */
    public void decide(String id, @Nullable String restaurantId) {
        int changed = database.jdbc()
                .sql("UPDATE suggestion SET status = ?, restaurant_id = ? WHERE id = ? AND status = 'OPEN'")
                .param(restaurantId == null ? "DISMISSED" : "ACCEPTED")
                .param(restaurantId)
                .param(id)
                .update();
        if (changed == 0) {
            throw Problem.notFound("open suggestion");
        }
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
