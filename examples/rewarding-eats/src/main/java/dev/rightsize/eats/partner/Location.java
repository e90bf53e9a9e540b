package dev.rightsize.eats.partner;

import dev.rightsize.eats.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Where a restaurant is.
 *
 * @param zone such as Europe/Madrid
 * @param currency ISO 4217
 * @param opens when the first receipt of a day may be printed; null if at any time
 * @param closes when the last one may be, on the next day if before {@code opens}
 */
public record Location(
        String id,
        String restaurantId,
        String name,
        String address,
        @Nullable String phone,
        ZoneId zone,
        String currency,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        boolean active) {
    public Location {
        Restaurant.checkText("name", name);
        Restaurant.checkText("address", address);
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("currency", "'currency' must be an ISO 4217 code such as EUR.");
        }
    }

    /** The zone of this name. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Problem.invalid("zone", "'zone' must be a time zone such as Europe/Madrid.");
        }
    }

    /** Whether a receipt of this time of day may be one of theirs; half an hour each way is forgiven. */
    public boolean isOpen(LocalTime time) {
        if (opens == null || closes == null) {
            return true;
        }
        int minute = time.toSecondOfDay() / 60;
        int from = opens.toSecondOfDay() / 60 - 30;
        int to = closes.toSecondOfDay() / 60 + 30;
        if (to <= from + 60) {
            to += 24 * 60;
        }
        return minute >= from && minute <= to || minute + 24 * 60 <= to;
    }
}
