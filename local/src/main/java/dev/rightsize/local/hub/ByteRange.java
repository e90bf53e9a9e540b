package dev.rightsize.local.hub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param first its first byte, from 0
 * @param last its last byte, included
 */
record ByteRange(long first, long last) {
    /** What asks for a part that does not exist. */
    static final ByteRange UNSATISFIABLE = new ByteRange(1, 0);

    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /** All of a file. */
    static ByteRange whole(long length) {
        return new ByteRange(0, length - 1);
    }

    /**
     * The part that a {@code Range} header asks for.
     *
     * @return null if it is to be passed over: several parts at once, another unit, or malformed
     */
    static @Nullable ByteRange parse(String header, long length) {
        Matcher matcher = SINGLE.matcher(header);
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return null;
        }
        if (matcher.group(1).isEmpty()) {
            long fromEnd = Math.min(length, Long.parseLong(matcher.group(2)));
            return fromEnd == 0 ? UNSATISFIABLE : new ByteRange(length - fromEnd, length - 1);
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? length - 1 : Long.parseLong(matcher.group(2));
        if (last < first && !matcher.group(2).isEmpty()) {
            return null;
        }
        return first >= length ? UNSATISFIABLE : new ByteRange(first, Math.min(last, length - 1));
    }

    long length() {
        return last - first + 1;
    }

    /** {@code bytes 0-99/1000}. */
    String contentRange(long length) {
        return this.equals(UNSATISFIABLE) ? "bytes */" + length : "bytes " + first + "-" + last + "/" + length;
    }
}
