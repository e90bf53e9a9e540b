package dev.rightsize.reading.receipt;

/**
 * An amount of money in hundredths of the receipt's currency; negative for discounts and refunds.
 *
 * @param hundredths 1234 for 12.34; currencies without a minor unit count in hundredths too
 */
public record Amount(long hundredths) implements Comparable<Amount> {
    public Amount plus(Amount other) {
        return new Amount(hundredths + other.hundredths);
    }

    public Amount minus(Amount other) {
        return new Amount(hundredths - other.hundredths);
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** {@code 12.34}: a point, two decimals, no grouping, the same in every locale. */
    @Override
    public String toString() {
        long magnitude = Math.abs(hundredths);
        long fraction = magnitude % 100;
        return (hundredths < 0 ? "-" : "") + magnitude / 100 + (fraction < 10 ? ".0" : ".") + fraction;
    }
}
