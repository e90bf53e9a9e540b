package dev.rightsize.reading.receipt.typed;

import java.util.Set;

/** Units of weight and volume after a number. */
final class Units {
    private static final Set<String> WEIGHT =
            Set.of("kg", "kgs", "g", "gr", "lb", "lbs", "oz", "l", "lt", "ltr", "ml", "cl", "dl", "gal");

    private Units() {}

    /** Whether a unit stands at {@code at}, after at most one space. */
    static boolean isWeightAt(String text, int at) {
        int start = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        int end = start;
        while (end < text.length() && end < start + 4 && Folding.isLetter(text.charAt(end))) {
            end++;
        }
        return end > start && WEIGHT.contains(Folding.fold(text.substring(start, end)));
    }
}
