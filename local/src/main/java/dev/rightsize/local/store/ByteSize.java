package dev.rightsize.local.store;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as people write them, in powers of ten: {@code 15.6 MB}, {@code 10GB}. */
public final class ByteSize {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,3})?)\\s*(B|KB|MB|GB|TB)?");
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private ByteSize() {}

    /** @throws IllegalArgumentException if it is not of that form */
    public static long parse(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a size. Write it like 500MB or 10 GB.");
        }
        double bytes = Double.parseDouble(form.group(1));
        for (String unit : UNITS) {
            if (form.group(2) == null || unit.equals(form.group(2))) {
                break;
            }
            bytes *= 1000;
        }
        return (long) bytes;
    }

    /** For people: three digits or so. */
    public static String format(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || value >= 99.95 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }
}
