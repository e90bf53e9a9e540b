package dev.rightsize.eats.partner;

import dev.rightsize.eats.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of the alliance.
 *
 * @param aliases what its receipts say in place of its name
 * @param pointsPerUnit points for one unit of money, such as a euro
 * @param claimMaxAgeDays how old a receipt may be
 * @param smallClaim up to this total, in minor units, a claim needs no daily code
 * @param dayCapPoints how many points it gives in a day, to all members together
 */
public record Restaurant(
        String id,
        String name,
        List<String> aliases,
        @Nullable String taxId,
        long pointsPerUnit,
        long claimMaxAgeDays,
        long smallClaim,
        long dayCapPoints,
        boolean active) {
    private static final int MAX_LENGTH = 120;

    public Restaurant {
        aliases = List.copyOf(aliases);
        checkText("name", name);
        aliases.forEach(alias -> checkText("aliases", alias));
        checkRange("pointsPerUnit", pointsPerUnit, 1, 1000);
        checkRange("claimMaxAgeDays", claimMaxAgeDays, 1, 60);
        checkRange("smallClaim", smallClaim, 0, 10_000_000);
        checkRange("dayCapPoints", dayCapPoints, 1, 100_000_000);
    }

    static void checkText(String field, String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw Problem.invalid(field, "'" + field + "' needs 1 to " + MAX_LENGTH + " characters.");
        }
    }

    private static void checkRange(String field, long value, long from, long to) {
        if (value < from || value > to) {
            throw Problem.invalid(field, "'" + field + "' must be from " + from + " to " + to + ".");
        }
    }
}
