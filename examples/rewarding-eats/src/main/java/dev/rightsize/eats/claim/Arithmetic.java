package dev.rightsize.eats.claim;

import java.util.List;
import java.util.Objects;

/** Whether a receipt's amounts add up; pictures that were made up often do not. */
final class Arithmetic {
    private Arithmetic() {}

    /**
     * The server does the sums itself: what a phone says of its checks is kept for reviewers alone. What a reading may lack,
     * such as an item, is no contradiction; only more than the total is.
     */
    static boolean holds(ClaimRequest request) {
        ClaimRequest.ReceiptFields receipt = request.receipt();
        Long total = receipt.total();
        if (total == null) {
            return true;
        }
        List<ClaimRequest.Tax> taxes = Objects.requireNonNull(receipt.taxes());
        long tax = taxes.stream()
                .mapToLong(one -> one.amount() == null ? 0 : one.amount())
                .sum();
        long rounding = 5 + taxes.size();
        Long subtotal = receipt.subtotal();
        boolean sums = subtotal == null
                || taxes.isEmpty()
                || Math.abs(subtotal + tax - total) <= rounding
                || Math.abs(subtotal - total) <= rounding // prices include the tax
                || subtotal + tax < total; // a tip or a service charge
        boolean items = Objects.requireNonNull(receipt.items()).stream()
                        .mapToLong(one -> one.amount() == null ? 0 : one.amount())
                        .sum()
                <= Math.max(total, subtotal == null ? 0 : subtotal) * 101 / 100 + rounding;
        return sums && items && tax <= total / 2;
    }
}
