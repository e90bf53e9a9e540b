package dev.rightsize.cli.layout;

import dev.rightsize.core.metering.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures for people: two digits that count, whatever the locale. */
public final class Figures {
    private static final double WIDE = 4;

    private Figures() {}

    /** {@code 16,000}, {@code 0.012}, {@code 0}. */
    public static String rounded(double value) {
        return rounded(value, 2);
    }

    private static String rounded(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        if (rounded.signum() == 0) {
            return "0";
        }
        if (rounded.abs().compareTo(BigDecimal.ONE) >= 0 && rounded.scale() <= 0) {
            return String.format(Locale.ROOT, "%,d", rounded.toBigInteger());
        }
        return rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * {@code 16 (4…60)}: what is expected times {@code scale}, and its range, with one digit where it is wide; {@code ?} for
     * what is unknown, {@code <0.01} for what is less than {@code least} but not 0.
     */
    public static String measure(@Nullable Measure measure, double scale, double least) {
        if (measure == null) {
            return "?";
        }
        int digits = measure.high() > WIDE * measure.low() ? 1 : 2;
        return atLeast(measure.value() * scale, 2, least)
                + (measure.isRange()
                        ? " (" + atLeast(measure.low() * scale, digits, least) + "…"
                                + atLeast(measure.high() * scale, digits, least) + ")"
                        : "");
    }

    private static String atLeast(double value, int digits, double least) {
        return value > 0 && value < least ? "<" + exact(least) : rounded(value, digits);
    }

    /** {@code 16 MB}, {@code 2.0 GB}. */
    public static String bytes(double bytes) {
        if (bytes >= 1e9) {
            return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
        }
        if (bytes >= 1e6) {
            return String.format(Locale.ROOT, bytes >= 1e7 ? "%.0f MB" : "%.1f MB", bytes / 1e6);
        }
        return String.format(Locale.ROOT, "%.0f KB", bytes / 1e3);
    }

    /** As it is, without a fraction where there is none: {@code 440}, {@code 0.0227}. */
    public static String exact(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
