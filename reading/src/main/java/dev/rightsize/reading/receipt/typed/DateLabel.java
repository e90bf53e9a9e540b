package dev.rightsize.reading.receipt.typed;

/** Words for date in the languages of our receipts. */
final class DateLabel {
    private static final String[] WORDS = {
        "date", "fecha", "data", "datum", "tarikh", "dato", "dia", "dt", "tag", "jour", "giorno", "kassiert am"
    };

    private DateLabel() {}

    /** Whether a word for date stands before {@code at}. */
    static boolean isBefore(String text, int at) {
        return Labels.isAnywhere(Folding.fold(text), 0, at, WORDS);
    }

    /** Whether a word for date stands before {@code at}, with no other number between. */
    static boolean isNearest(String text, int at) {
        int from = at;
        while (from > 0 && !Digits.is(text.charAt(from - 1))) {
            from--;
        }
        return Labels.isAnywhere(Folding.fold(text), from, at, WORDS);
    }
}
