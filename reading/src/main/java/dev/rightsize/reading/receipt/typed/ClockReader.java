package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.ClockTime;
import org.jspecify.annotations.Nullable;

/** Reads the time around the mark between hours and minutes. */
final class ClockReader {
    private final String text;
    private final int mark;
    private int end;
    private boolean seconds;
    /** {@code a}, {@code p}, or a space if neither is printed. */
    private char half = ' ';

    private ClockReader(String text, int mark) {
        this.text = text;
        this.mark = mark;
    }

    /** The time whose first mark stands at {@code at}; null if there is none. */
    static @Nullable TimeMatch read(String text, int at) {
        boolean mark = ":;.hH".indexOf(text.charAt(at)) >= 0 && at > 0 && Digits.isLikeAt(text, at - 1);
        return mark ? new ClockReader(text, at).read() : null;
    }

    private @Nullable TimeMatch read() {
        int start = hourStart();
        int minutes = text.charAt(Math.min(mark + 1, text.length() - 1)) == ' ' && is(mark, ":") ? mark + 2 : mark + 1;
        if (start < 0 || !isPair(minutes)) {
            return null;
        }
        end = minutes + 2;
        readSeconds();
        readHalf();
        boolean weak = is(mark, ".;");
        if (weak && half == ' ' && !isUhr() && !isAfterDate(start) || isContinued()) {
            return null;
        }
        int hour = hour((int) Digits.value(text, start, mark));
        int minute = (int) Digits.value(text, minutes, minutes + 2);
        boolean exists = hour >= 0 && hour < 24 && minute < 60;
        boolean doubtful = weak && half == ' ' && !isUhr();
        return exists ? new TimeMatch(start, end, new ClockTime(hour, minute), half != ' ', seconds, doubtful) : null;
    }

    /** At most two digits; more before them belong to a date that was glued to the time. */
    private int hourStart() {
        int start = mark;
        while (start > 0 && mark - start < 2 && Digits.isLikeAt(text, start - 1)) {
            start--;
        }
        if (Digits.count(text, start, mark) == 0 || !Digits.isAt(text, start) && isLetterAt(start - 1)) {
            start = mark - 1;
        }
        boolean glued = Digits.isAt(text, start - 1);
        boolean chained = start > 1 && is(start - 1, ":.,;") && Digits.isAt(text, start - 2) && !is(start - 1, ".,");
        boolean part = glued && !(is(mark, ":") && isDateBefore(start));
        return part || chained || Digits.count(text, start, mark) == 0 ? -1 : start;
    }

    /** The digits before the hour follow a mark of a date. */
    private boolean isDateBefore(int start) {
        int at = start;
        while (Digits.isAt(text, at - 1)) {
            at--;
        }
        return at > 0 && (is(at - 1, "/-.'") || isLetterAt(at - 1)) && start - at <= 4;
    }

    private boolean isPair(int at) {
        return Digits.isLikeAt(text, at) && Digits.isLikeAt(text, at + 1) && Digits.count(text, at, at + 2) > 0;
    }

    private void readSeconds() {
        if (is(end, ":.;") && isPair(end + 1) && !Digits.isAt(text, end + 3)) {
            end += 3;
            seconds = true;
        }
    }

    private void readHalf() {
        int at = is(end, " ") ? end + 1 : end;
        if (!is(at, "aApP")) {
            return;
        }
        int after = is(at + 1, ".") ? at + 2 : at + 1;
        boolean withM = is(after, "mM");
        after = withM ? after + 1 : after;
        after = withM && is(after, ".") ? after + 1 : after;
        if (!isLetterAt(after) || withM) {
            half = Folding.fold(text.charAt(at));
            end = after;
        }
    }

    private int hour(int printed) {
        if (half == ' ' || printed > 12) {
            return printed;
        }
        return printed % 12 + (half == 'p' ? 12 : 0);
    }

    private boolean isUhr() {
        String after = Folding.fold(text.substring(end, Math.min(text.length(), end + 5)))
                .strip();
        return after.startsWith("uhr") || after.startsWith("hrs") || after.equals("h") || after.startsWith("h ");
    }

    private boolean isAfterDate(int start) {
        int from = Math.max(0, start - 12);
        return !Dates.find(text.substring(from, start)).isEmpty();
    }

    /** More digits follow, other than those of a date that was glued to the time. */
    private boolean isContinued() {
        if (is(end, ":.") && Digits.isAt(text, end + 1)) {
            return true;
        }
        int after = Digits.end(text, end);
        return after > end && !is(after, "/-.");
    }

    private boolean is(int at, String chars) {
        return at >= 0 && at < text.length() && chars.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isLetterAt(int at) {
        return at >= 0 && at < text.length() && Folding.isLetter(text.charAt(at));
    }
}
