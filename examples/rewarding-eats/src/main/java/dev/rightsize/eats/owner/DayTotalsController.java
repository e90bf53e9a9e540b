package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.claim.DayTotals;
import dev.rightsize.eats.claim.TillDays;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.partner.Location;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.problem.Problem;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/owner/locations/{id}/day-totals} takes what a till says it sold, as CSV: date, time, receipt number,
 * total; a first line with names is skipped. All lines are taken, or none.
 */
@RestController
final class DayTotalsController {
    private static final int MAX_LINES = 5000;
    private static final int MAX_ERRORS = 50;

    private final TillDays tills;
    private final Restaurants restaurants;
    private final Rights rights;
    private final Decisions decisions;
    private final Transactions transactions;

    /** @param line counted from 1 */
    record LineError(int line, String message) {}

    record Imported(int lines, int matched, int unmatched, int refunds) {}

    DayTotalsController(
            TillDays tills, Restaurants restaurants, Rights rights, Decisions decisions, Transactions transactions) {
        this.tills = tills;
        this.restaurants = restaurants;
        this.rights = rights;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @PostMapping(
            path = "/api/owner/locations/{id}/day-totals",
            consumes = {"text/csv", "text/plain"})
    Imported take(@PathVariable String id, @RequestBody String csv, @AuthenticationPrincipal Actor actor) {
        Location location = restaurants.location(id);
        if (!rights.restaurants(actor).contains(location.restaurantId())) {
            throw Problem.notFound("location");
        }
        List<DayTotals.Line> lines = lines(csv, location);
        return transactions.write(() -> {
            DayTotals.Imported imported = tills.take(id, lines);
            decisions.add(
                    actor,
                    "day-totals-taken",
                    "location/" + id,
                    location.restaurantId(),
                    Map.of("lines", imported.lines(), "matched", imported.matched()));
            return new Imported(
                    imported.lines(), imported.matched(), imported.lines() - imported.matched(), imported.refunds());
        });
    }

    private static List<DayTotals.Line> lines(String csv, Location location) {
        int decimals = Currency.getInstance(location.currency()).getDefaultFractionDigits();
        List<List<String>> rows = Csv.read(csv);
        List<DayTotals.Line> lines = new ArrayList<>();
        List<LineError> errors = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            boolean names = i == 0
                    && !row.get(0).isEmpty()
                    && !Character.isDigit(row.get(0).charAt(0));
            if (names || row.equals(List.of(""))) {
                continue;
            }
            try {
                lines.add(DayTotals.Line.of(row, decimals));
            } catch (IllegalArgumentException wrong) {
                errors.add(new LineError(i + 1, String.valueOf(wrong.getMessage())));
            }
        }
        check(lines, errors);
        return lines;
    }

    private static void check(List<DayTotals.Line> lines, List<LineError> errors) {
        if (!errors.isEmpty()) {
            Problem problem = new Problem(
                    HttpStatus.BAD_REQUEST,
                    "invalid-lines",
                    "Lines that cannot be read",
                    "Nothing was taken. Correct the " + errors.size() + " lines in 'lines' and send the file again.");
            problem.getBody()
                    .setProperty("lines", errors.stream().limit(MAX_ERRORS).toList());
            throw problem;
        }
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw Problem.invalid("lines", "Send 1 to " + MAX_LINES + " lines: date, time, receipt number, total.");
        }
    }
}
