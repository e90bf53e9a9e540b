package dev.rightsize.reading.receipt.fields;

import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.AmountMatch;

/**
 * A row with the amount that is its point.
 *
 * @param index of the row
 * @param row the row
 * @param match the amount
 * @param probability of the role for which it was found
 */
record Amounted(int index, RowFacts row, AmountMatch match, double probability) {
    Amount amount() {
        return match.amount();
    }
}
