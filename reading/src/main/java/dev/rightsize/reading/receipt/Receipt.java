package dev.rightsize.reading.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as read. A field that was not found, or not surely enough, is null: a wrong total is worse than none.
 *
 * @param merchant the name of the shop or restaurant
 * @param address in one line
 * @param phone as printed
 * @param taxId the merchant's tax or company number, as printed
 * @param date the day of purchase
 * @param time the time of purchase
 * @param currency ISO 4217 code
 * @param receiptNumber as printed
 * @param items in printed order
 * @param subtotal the sum before tax and tip
 * @param discounts negative amounts
 * @param taxes taxes and service charges
 * @param tip the tip
 * @param total what was to be paid
 * @param payments how it was paid
 * @param change what was given back
 * @param checks arithmetic rules that could be tested
 */
public record Receipt(
        @Nullable Field<String> merchant,
        @Nullable Field<String> address,
        @Nullable Field<String> phone,
        @Nullable Field<String> taxId,
        @Nullable Field<CalendarDate> date,
        @Nullable Field<ClockTime> time,
        @Nullable Field<String> currency,
        @Nullable Field<String> receiptNumber,
        List<Field<Item>> items,
        @Nullable Field<Amount> subtotal,
        List<Field<Amount>> discounts,
        List<Field<Tax>> taxes,
        @Nullable Field<Amount> tip,
        @Nullable Field<Amount> total,
        List<Field<Payment>> payments,
        @Nullable Field<Amount> change,
        List<Check> checks)
        implements Reading {
    public Receipt {
        items = List.copyOf(items);
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
        payments = List.copyOf(payments);
        checks = List.copyOf(checks);
    }

    @Override
    public double confidence() {
        return Math.min(sureness(merchant), Math.min(sureness(date), sureness(total)));
    }

    private static double sureness(@Nullable Field<?> field) {
        return field == null || field.value() == null ? 0 : field.confidence();
    }
}
