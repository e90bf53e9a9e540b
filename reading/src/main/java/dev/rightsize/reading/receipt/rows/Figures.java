package dev.rightsize.reading.receipt.rows;

import java.util.List;

/** Small sums that figures are made of. */
public final class Figures {
    private Figures() {}

    /** As a network wants them; 0 for what is no number, as positions far outside of a picture may give. */
    public static float[] array(List<Double> figures) {
        float[] array = new float[figures.size()];
        for (int i = 0; i < array.length; i++) {
            float figure = figures.get(i).floatValue();
            array[i] = Float.isFinite(figure) ? figure : 0;
        }
        return array;
    }

    /** Stretches confidences near 1, where one wrong character among five hides: 0 for 0, 0.65 for 0.99, 1 for 1. */
    public static double sureness(double confidence) {
        return -Math.log(1.001 - Math.max(0, Math.min(1, confidence))) / 6.908;
    }

    /** Limits a distance to -1 .. 3. */
    static double squash(double distance) {
        return Math.max(-1, Math.min(3, distance));
    }

    /** The longest run of digits. */
    static int longestDigits(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return Math.min(20, longest);
    }

    /** Whether two digits follow a colon after one or two digits. */
    static boolean looksLikeTime(String text) {
        for (int i = text.indexOf(':'); i > 0; i = text.indexOf(':', i + 1)) {
            if (i + 2 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && text.charAt(i + 1) >= '0'
                    && text.charAt(i + 1) < '6'
                    && Character.isDigit(text.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }
}
