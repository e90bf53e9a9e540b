package dev.rightsize.reading.receipt.typed;

/** What stands after a date. */
final class DateTail {
    private static final int GAP = 3;

    private DateTail() {}

    /** Whether a time stands after {@code end}, with marks and spaces between or glued: {@code 19:05}. */
    static boolean isTime(String text, int end) {
        int hours = skip(text, end);
        int mark = Digits.end(text, hours);
        mark += mark < text.length() && mark > hours && text.charAt(mark) == ' ' ? 1 : 0;
        boolean colon = mark < text.length() && text.charAt(mark) == ':';
        int minutes = colon && mark + 1 < text.length() && text.charAt(mark + 1) == ' ' ? mark + 2 : mark + 1;
        return colon && Digits.end(text, hours) - hours <= 2 && mark > hours && Digits.isAt(text, minutes);
    }

    /** Whether the row ends at {@code end}, or goes on with a time. */
    static boolean isEndOrTime(String text, int end) {
        return skip(text, end) >= text.length() || isTime(text, end);
    }

    private static int skip(String text, int end) {
        int at = end;
        while (at < text.length() && at - end < GAP && !Folding.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
