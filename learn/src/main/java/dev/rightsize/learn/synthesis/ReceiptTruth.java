package dev.rightsize.learn.synthesis;

import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.ClockTime;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Tax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should find; only what is printed, null or empty otherwise.
 *
 * @param otherMerchants other names that are also right
 * @param subtotal the sum of the items as printed, or without tax if only that is printed
 * @param discounts negative amounts
 * @param taxes as printed; without the service charge
 * @param taxIncluded whether item prices contain the tax
 * @param service service charge; null if none
 * @param rounding added to reach the total; 0 for none
 * @param total the amount to be paid
 */
public record ReceiptTruth(
        @Nullable String merchant,
        List<String> otherMerchants,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String taxId,
        @Nullable CalendarDate date,
        @Nullable ClockTime time,
        @Nullable String currency,
        @Nullable String receiptNumber,
        List<Item> items,
        @Nullable Amount subtotal,
        List<Amount> discounts,
        List<Tax> taxes,
        boolean taxIncluded,
        @Nullable Amount service,
        @Nullable Amount tip,
        Amount rounding,
        @Nullable Amount total,
        List<Payment> payments,
        @Nullable Amount change) {

    public ReceiptTruth {
        otherMerchants = List.copyOf(otherMerchants);
        items = List.copyOf(items);
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
        payments = List.copyOf(payments);
    }

    /** The truth of a page that is no receipt. */
    public static ReceiptTruth none() {
        return new ReceiptTruth(
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                null,
                null,
                new Amount(0),
                null,
                List.of(),
                null);
    }
}
