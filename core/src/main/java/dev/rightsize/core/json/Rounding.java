package dev.rightsize.core.json;

/** As many digits as a figure deserves. */
public final class Rounding {
    private Rounding() {}

    /** To the nearest of so many steps between two whole numbers: 1,000 for three decimals. */
    public static double rounded(double value, int steps) {
        return (double) Math.round(value * steps) / steps;
    }

    /** Thousandths of what is large, four figures of what is small. */
    static double significant(double value) {
        if (value == 0) {
            return 0;
        }
        double digits = Math.max(3, 3 - Math.floor(Math.log10(Math.abs(value))));
        double steps = Math.pow(10, digits);
        double rounded = Math.round(value * steps) / steps;
        return Double.isFinite(rounded) ? rounded : value;
    }
}
