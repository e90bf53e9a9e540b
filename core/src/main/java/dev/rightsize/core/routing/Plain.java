package dev.rightsize.core.routing;

/** Quantities in words for people, without a locale. */
final class Plain {
    private Plain() {}

    /** {@code 12.3 MB}. */
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000 ? tenths(bytes, 1_000) + " kB" : tenths(bytes, 1_000_000) + " MB";
    }

    /** {@code 1.5 s}, {@code 20 ms}. */
    static String milliseconds(long ms) {
        return ms < 1_000 ? ms + " ms" : tenths(ms, 1_000) + " s";
    }

    /** Billionths as a decimal number without an exponent: {@code 0.0125}. */
    static String billionths(long billionths) {
        String digits =
                Long.toString(billionths % 1_000_000_000 + 1_000_000_000).substring(1);
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return billionths / 1_000_000_000 + (end == 0 ? "" : "." + digits.substring(0, end));
    }

    /** A probability with two digits: {@code 0.81}; never rounded up to one that would pass. */
    static String probability(double value) {
        long hundredths = (long) Math.floor(value * 100 + 1e-9);
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
    }

    private static String tenths(long value, long unit) {
        long tenths = value * 10 / unit;
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
