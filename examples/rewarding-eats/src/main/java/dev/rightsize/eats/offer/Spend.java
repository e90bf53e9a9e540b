package dev.rightsize.eats.offer;

import java.time.LocalDate;
import java.util.List;

/**
 * What points are computed from.
 *
 * @param total in minor units
 * @param decimals how many digits of it are behind the point
 * @param pointsPerUnit the restaurant's rate
 */
public record Spend(
        String locationId,
        LocalDate date,
        long total,
        String currency,
        int decimals,
        List<Line> items,
        long pointsPerUnit) {
    public Spend {
        items = List.copyOf(items);
    }

    /** One item and what was paid for it. */
    public record Line(String description, long amount) {}

    /** Such as {@code 12.34 EUR}. */
    static String money(long minor, int decimals, String currency) {
        return java.math.BigDecimal.valueOf(minor, decimals).toPlainString() + " " + currency;
    }
}
