package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/** Reads a date of three numbers with marks between them: {@code 15/01/2019}, {@code 2019-01-15}, {@code 15.1.19}. */
final class NumericDate {
    private static final String MARKS = "/-.,':";

    private final String text;
    private int start;
    private final int[] starts = new int[3];
    private final int[] ends = new int[3];
    private char mark;
    private boolean spaces;
    private boolean repaired;
    private boolean mixed;
    private boolean colon;
    private boolean spaceForMark;

    private NumericDate(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** The date that starts here; null if none does. */
    static @Nullable DateMatch read(String text, int start) {
        return Digits.isLikeAt(text, start) ? new NumericDate(text, start).read() : null;
    }

    private @Nullable DateMatch read() {
        if (!isFirst() || !readFirst() || !readSecond() || !readThird() || isLetterHeavy()) {
            return null;
        }
        boolean yearFirst = length(0) == 4;
        int yearDigits = yearFirst ? 4 : length(2);
        if (!isEndFree(yearDigits == 4) || yearDigits == 2 && !isClearWithShortYear() || isLooseSpace()) {
            return null;
        }
        DateReadings readings = new DateReadings();
        readings.addNumeric(value(0), value(1), year(), yearDigits, yearFirst);
        if (yearDigits == 2 && length(0) == 2) {
            readings.addNumeric(value(0), value(1), value(2), 2, true);
        }
        if (readings.isEmpty()) {
            return null;
        }
        boolean nineties = yearDigits == 2 && readings.list().get(0).date().year() < 2000;
        boolean code = yearDigits == 2 && isAfterLetter();
        boolean weak = mark == ' ' || colon || nineties || spaces || code || yearDigits == 2 && (mixed || mark == ',');
        return new DateMatch(start, ends[2], readings.list(), mark, yearDigits, 0, false, weak, repaired);
    }

    /**
     * With two digits of a year, spaces beside the marks, commas, and marks that differ need something that says that
     * this is a date.
     */
    private boolean isClearWithShortYear() {
        if (colon || mark == ' ') {
            return false;
        }
        if (mixed || mark == ',') {
            return !spaces && isTold();
        }
        boolean pairs = length(0) == 2 && length(1) == 2;
        return !spaces || pairs && mark == '/' || pairs && DateTail.isEndOrTime(text, ends[2]) || isTold();
    }

    private boolean isTold() {
        return DateTail.isTime(text, ends[2]) || DateLabel.isBefore(text, start);
    }

    /** A space for a mark after a single digit, which may well be a number of its own. */
    private boolean isLooseSpace() {
        return spaceForMark && mixed && length(0) == 1 && !DateLabel.isBefore(text, start);
    }

    /** A letter stands right before, other than of a label or of {@code PM}: a code. */
    private boolean isAfterLetter() {
        return start > 0
                && Folding.isLetter(text.charAt(start - 1))
                && "mM".indexOf(text.charAt(start - 1)) < 0
                && !DateLabel.isBefore(text, start);
    }

    /** The last number; {@code 2819} becomes 2019, since an eight looks like a nought. */
    private int year() {
        int year = value(2);
        if (length(2) == 4 && year >= 2800 && year < 2880 && !mixed && !spaces) {
            repaired = true;
            return year - 800;
        }
        return year;
    }

    /** Nothing before belongs to the first number, except the minutes of a time that was glued to it. */
    private boolean isFirst() {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        boolean letter = !Digits.isAt(text, start);
        if (Digits.is(before)) {
            return isAfterMinutes();
        }
        boolean chained = MARKS.indexOf(before) >= 0 && before != ':' && Digits.isAt(text, start - 2);
        return !chained && !(letter && Folding.isLetter(before));
    }

    /** {@code 12:33|05/18/2019}. */
    private boolean isAfterMinutes() {
        return start >= 3 && Digits.isAt(text, start - 2) && text.charAt(start - 3) == ':';
    }

    private boolean readFirst() {
        int end = runEnd(start);
        int length = end - start;
        return (length == 1 || length == 2 || length == 4 && DateReadings.isPlausibleYear(number(start, end)))
                && set(0, start, end);
    }

    private boolean readSecond() {
        int from = markEnd(ends[0]);
        if (from < 0) {
            return false;
        }
        mark = markAt(ends[0]);
        spaces = from > ends[0] + 1;
        return set(1, from, runEnd(from)) && (length(1) == 1 || length(1) == 2);
    }

    private boolean readThird() {
        int from = markEnd(ends[1]);
        if (from < 0 || !isSameMark(markAt(ends[1]))) {
            return false;
        }
        spaces |= from > ends[1] + 1;
        int end = lastRunEnd(from, runEnd(from));
        return end > from && set(2, from, end) && isLengthRight();
    }

    private boolean isLengthRight() {
        if (mark == ' ' && (length(0) != 2 || length(1) != 2 || length(2) != 4)) {
            return false;
        }
        return length(0) == 4 ? length(2) <= 2 : length(2) == 2 || length(2) == 4;
    }

    /** Marks must be alike; a slash may have been read as another mark, or a mark missed. */
    private boolean isSameMark(char second) {
        if (second == mark) {
            colon = mark == ':';
            return true;
        }
        repaired = true;
        mixed = true;
        spaceForMark = mark == ' ' || second == ' ';
        spaces |= spaceForMark;
        colon |= mark == ':' || second == ':';
        boolean keeps = second == ' ' || mark == '/' || mark == '-';
        mark = keeps ? mark : second;
        return mark != ':' && second != ':';
    }

    /** Leaves the hour of a time that is glued to the last number: {@code 201912:33}, {@code 1912:33}. */
    private int lastRunEnd(int from, int end) {
        int length = end - from;
        int max = length(0) == 4 ? 2 : 4;
        boolean timeFollows = end < text.length() && ":hH".indexOf(text.charAt(end)) >= 0 && Digits.isAt(text, end + 1);
        if (timeFollows) {
            return length > 4 ? from + max : length > 2 ? from + 2 : end;
        }
        return length == max + 4 || length == max + 6 ? from + max : end;
    }

    /** Nothing after continues the chain, except a time or, after four digits of a year, a number. */
    private boolean isEndFree(boolean fullYear) {
        int end = ends[2];
        if (end >= text.length() || !isMark(end) || !Digits.isAt(text, end + 1)) {
            return end >= text.length() || text.charAt(end) != '%';
        }
        int next = Digits.end(text, end + 1);
        boolean time = next - end <= 3 && next < text.length() && ":.hH".indexOf(text.charAt(next)) >= 0;
        return time || fullYear && "-,:".indexOf(text.charAt(end)) >= 0;
    }

    private boolean isLetterHeavy() {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < 3; i++) {
            int real = Digits.count(text, starts[i], ends[i]);
            digits += real;
            letters += length(i) - real;
        }
        repaired |= letters > 0;
        return letters > 2 || letters * 2 > digits || mark == ' ' && letters > 0;
    }

    private int runEnd(int from) {
        int real = Digits.end(text, from);
        int like = Digits.endLike(text, from);
        int length = like - from;
        boolean clean = like >= text.length() || !Folding.isLetterOrDigit(text.charAt(like));
        boolean digits = real > from || length == 2 && "OIl|".indexOf(text.charAt(from)) >= 0;
        return clean && digits && (length == 2 || length == 4) ? like : real;
    }

    /** Offset after the mark at {@code at} and the spaces around it; -1 if there is none. */
    private int markEnd(int at) {
        int from = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        if (!isMark(from)) {
            return from > at && Digits.isAt(text, from) ? from : -1;
        }
        int end = from + 1 < text.length() && text.charAt(from + 1) == ' ' ? from + 2 : from + 1;
        return Digits.isLikeAt(text, end) ? end : -1;
    }

    private char markAt(int at) {
        char c = text.charAt(at);
        boolean markAfterSpace = c == ' ' && isMark(at + 1);
        return markAfterSpace ? text.charAt(at + 1) : c;
    }

    private boolean isMark(int at) {
        return at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
    }

    private boolean set(int part, int from, int end) {
        starts[part] = from;
        ends[part] = end;
        return end > from;
    }

    private int length(int part) {
        return ends[part] - starts[part];
    }

    private int value(int part) {
        return number(starts[part], ends[part]);
    }

    private int number(int from, int end) {
        return (int) Digits.value(text, from, end);
    }
}
