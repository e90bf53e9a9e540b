package dev.rightsize.reading.receipt;

/**
 * An arithmetic rule that the fields of a receipt should satisfy, and whether they do.
 *
 * @param rule in plain words: {@code "items + tax = total"}
 * @param left what the left side comes to
 * @param right what the right side comes to
 * @param passes whether both agree within the rounding of the printed figures
 */
public record Check(String rule, Amount left, Amount right, boolean passes) {
    public Amount difference() {
        return left.minus(right);
    }
}
