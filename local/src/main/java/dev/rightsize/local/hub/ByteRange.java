package dev.rightsize.local.hub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file.
 *
 * @param from its first byte
 * @param to the byte after its last; not after {@code from} if there is no such part
 */
record ByteRange(long from, long to) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What {@code Range} asks for.
     *
     * @return null for all of it: nothing is asked for, several parts are, or it cannot be understood
     */
    static @Nullable ByteRange of(@Nullable String header, long bytes) {
        Matcher form = FORM.matcher(header == null ? "" : header);
        if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return null;
        }
        if (form.group(1).isEmpty()) {
            long last = Long.parseLong(form.group(2));
            return new ByteRange(last == 0 ? bytes : Math.max(0, bytes - last), bytes);
        }
        long from = Long.parseLong(form.group(1));
        long to = form.group(2).isEmpty() ? bytes : Math.min(bytes, Long.parseLong(form.group(2)) + 1);
        return to <= from && from < bytes ? null : new ByteRange(from, to); // 5-3 is no range
    }

    boolean isEmpty() {
        return to <= from;
    }

    /** As {@code Content-Range} wants it. */
    String of(long bytes) {
        return isEmpty() ? "bytes */" + bytes : "bytes " + from + "-" + (to - 1) + "/" + bytes;
    }
}
