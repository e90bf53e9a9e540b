package dev.rightsize.learn.evaluate;

import java.util.Locale;

/**
 * So many of so many.
 *
 * @param right at most {@code all}
 */
public record Share(int right, int all) {
    static final Share NONE = new Share(0, 0);

    Share plus(boolean isRight) {
        return new Share(right + (isRight ? 1 : 0), all + 1);
    }

    Share plus(Share other) {
        return new Share(right + other.right, all + other.all);
    }

    /** 0 to 1; not a number if there are none at all. */
    public double value() {
        return (double) right / all;
    }

    /** In per cent with one decimal; a dash if there are none at all. */
    @Override
    public String toString() {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100 * value());
    }
}
