package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/**
 * Reads a date with a four-digit year of which one mark was lost, or read as a digit or letter: {@code 15701/2019},
 * {@code 15/012019}, {@code 15I01/2019}, {@code 1501/2019}.
 *
 * <p>At least one mark must be there. Where the first is lost, or is but a space, a label or a time must say that it is
 * a date, since numbers of invoices look alike.
 */
final class SpoiledDate {
    private static final String SLASH_LIKE = "17IlJ|!";
    private static final char LOST = 0;

    private final String text;
    private final int start;
    private int at;
    private int read;

    private SpoiledDate(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /** The date that starts here; null if none does. */
    static @Nullable DateMatch read(String text, int start) {
        boolean first = Digits.isAt(text, start) && Digits.isAt(text, start + 1) && isFirst(text, start);
        return first ? new SpoiledDate(text, start).read() : null;
    }

    private static boolean isFirst(String text, int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        boolean chained = "/-.,'".indexOf(before) >= 0 && Digits.isAt(text, start - 2);
        return !Folding.isLetterOrDigit(before) && !chained;
    }

    private @Nullable DateMatch read() {
        int first = readPair();
        char mark = readMark(true);
        int second = readPair();
        char nextMark = readMark(false);
        boolean marked = isPrinted(mark)
                || isPrinted(nextMark)
                || isLetterLike(mark) && isLetterLike(nextMark)
                || mark == ' ' && DateLabel.isNearest(text, start);
        if (first < 0 || second < 0 || !marked || !readYear() || !isTold(mark)) {
            return null;
        }
        DateReadings readings = new DateReadings();
        readings.addNumeric(first, second, read, 4, false);
        boolean weak = mark == LOST || mark == ' ' || nextMark == LOST;
        char separator = isPrinted(mark) ? mark : isPrinted(nextMark) ? nextMark : '/';
        return readings.isEmpty()
                ? null
                : new DateMatch(start, at, readings.list(), separator, 4, 0, false, weak, true);
    }

    private int readPair() {
        if (!Digits.isAt(text, at) || !Digits.isAt(text, at + 1)) {
            return -1;
        }
        at += 2;
        return (int) Digits.value(text, at - 2, at);
    }

    /** A mark, what looks like a slash, or nothing, whichever leaves as many digits as must follow. */
    private char readMark(boolean first) {
        if (at >= text.length()) {
            return LOST;
        }
        char c = text.charAt(at);
        boolean printed = isPrinted(c) || first && c == ' ';
        int follow = Digits.end(text, at + 1) - at - 1;
        boolean misread = SLASH_LIKE.indexOf(c) >= 0 && isEnough(first, follow);
        if (printed || misread) {
            at++;
            return c;
        }
        return LOST;
    }

    /** After a slash that became a one: month alone, or month and a lost or spoiled mark and the year; or the year. */
    private boolean isEnough(boolean first, int follow) {
        boolean month = follow == 2 || follow == 7;
        return first ? month : follow == 4 || follow >= 4 && DateTail.isTime(text, at + 5);
    }

    private boolean readYear() {
        if (Digits.end(text, at) < at + 4) {
            return false;
        }
        read = (int) Digits.value(text, at, at + 4);
        at += 4;
        boolean ends = !Digits.isAt(text, at) || DateTail.isTime(text, at);
        boolean chained = at < text.length() && "/-.".indexOf(text.charAt(at)) >= 0 && Digits.isAt(text, at + 1);
        return ends && !chained && DateReadings.isPlausibleYear(read);
    }

    private boolean isTold(char mark) {
        boolean doubtful = mark == LOST || mark == ' ';
        return !doubtful || DateTail.isTime(text, at) || DateLabel.isBefore(text, start);
    }

    private static boolean isPrinted(char mark) {
        return mark == '/' || mark == '-' || mark == '.';
    }

    private static boolean isLetterLike(char mark) {
        return mark != LOST && !Digits.is(mark) && SLASH_LIKE.indexOf(mark) >= 0;
    }
}
