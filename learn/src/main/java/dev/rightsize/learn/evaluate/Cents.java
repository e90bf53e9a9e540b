package dev.rightsize.learn.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts of money as text, compared to the cent the way Python's {@code Decimal} does it. */
final class Cents {
    private static final int DECIMALS = 2;
    /** The precision of Python's default decimal context: longer results are invalid there. */
    private static final int MAX_DIGITS = 28;

    private Cents() {}

    /**
     * The amount rounded half-even to two decimals; null if the text is no finite number or needs more than 28 digits.
     */
    static @Nullable BigDecimal parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(strip(text).replace("_", ""));
            if (number.signum() != 0 && (long) number.precision() - number.scale() + DECIMALS > MAX_DIGITS + 1) {
                return null;
            }
            BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_EVEN);
            return rounded.precision() > MAX_DIGITS ? null : rounded;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }
}
