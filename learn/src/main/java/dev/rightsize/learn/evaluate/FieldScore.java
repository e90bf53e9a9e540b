package dev.rightsize.learn.evaluate;

/**
 * How often a field was right.
 *
 * @param count receipts whose truth has the field
 * @param exact receipts where the value is right to the letter, the day, the cent
 * @param fuzzy receipts where the value means the same; only merchants may be fuzzy, otherwise equal to {@code exact}
 * @param wrong receipts where a value was given and does not mean the same: worse than none
 */
public record FieldScore(int count, int exact, int fuzzy, int wrong) {
    public double exactShare() {
        return (double) exact / count;
    }

    public double fuzzyShare() {
        return (double) fuzzy / count;
    }

    public double wrongShare() {
        return (double) wrong / count;
    }
}
