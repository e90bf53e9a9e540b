package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.ReceiptTruth;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.ClockTime;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Tax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The truth of a receipt while it is being printed: what was not printed stays null. */
final class Draft {
    @Nullable
    String merchant;

    final List<String> otherMerchants = new ArrayList<>();

    @Nullable
    String address;

    @Nullable
    String phone;

    @Nullable
    String taxId;

    @Nullable
    CalendarDate date;

    @Nullable
    ClockTime time;

    @Nullable
    String receiptNumber;

    final List<Item> items = new ArrayList<>();

    @Nullable
    Amount subtotal;

    final List<Amount> discounts = new ArrayList<>();
    final List<Tax> taxes = new ArrayList<>();
    boolean taxIncluded;

    @Nullable
    Amount service;

    @Nullable
    Amount tip;

    Amount rounding = new Amount(0);

    @Nullable
    Amount total;

    final List<Payment> payments = new ArrayList<>();

    @Nullable
    Amount change;

    ReceiptTruth finish(String currency) {
        return new ReceiptTruth(
                merchant,
                otherMerchants,
                address,
                phone,
                taxId,
                date,
                time,
                currency,
                receiptNumber,
                items,
                subtotal,
                discounts,
                taxes,
                taxIncluded,
                service,
                tip,
                rounding,
                total,
                payments,
                change);
    }
}
