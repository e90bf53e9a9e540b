package dev.rightsize.learn.synthesis.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was bought and what it cost; amounts in hundredths, so that sums hold to the last one.
 *
 * @param discounts negative
 * @param gross items and discounts together
 * @param taxIncluded whether item prices contain the tax
 * @param service service charge; 0 for none
 * @param tip 0 for none
 * @param rounding added to reach a payable total
 * @param total gross + service + tip + rounding, and taxes unless they are included
 */
record Bill(
        List<Line> items,
        List<Reduction> discounts,
        long gross,
        boolean taxIncluded,
        List<TaxLine> taxes,
        long service,
        long tip,
        long rounding,
        long total) {

    /**
     * One thing bought.
     *
     * @param thousandths quantity times 1000
     * @param measure {@code kg}, {@code L}; null if counted
     * @param amount of the line
     * @param code article number; null if none
     * @param modifiers notes under the line
     */
    record Line(
            String description,
            long thousandths,
            @Nullable String measure,
            long unitPrice,
            long amount,
            int taxGroup,
            @Nullable String code,
            List<String> modifiers) {}

    record Reduction(String label, long amount, int afterItem) {}

    /**
     * The tax of one rate.
     *
     * @param basisPoints 2100 for 21 %
     * @param net without the tax
     */
    record TaxLine(int group, int basisPoints, long net, long amount) {
        long gross() {
            return net + amount;
        }
    }

    long tax() {
        return taxes.stream().mapToLong(TaxLine::amount).sum();
    }

    /** Items and discounts without tax. */
    long net() {
        return taxIncluded ? gross - tax() : gross;
    }

    long beforeRounding() {
        return total - rounding;
    }
}
