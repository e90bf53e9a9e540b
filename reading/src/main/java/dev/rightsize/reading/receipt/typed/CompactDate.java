package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/** Reads a date without marks: {@code 20190518}, {@code 20190518113000}, {@code 18052019}, after a label {@code 180519}. */
record CompactDate(String text, int start, int end) {
    private static final int MAX_SHORT_YEAR = 50;

    static @Nullable DateMatch read(String text, int start) {
        boolean first = Digits.isAt(text, start) && !Digits.isAt(text, start - 1) && !isChained(text, start);
        return first ? new CompactDate(text, start, Digits.end(text, start)).read() : null;
    }

    private static boolean isChained(String text, int start) {
        return start > 0
                && (".-/#".indexOf(text.charAt(start - 1)) >= 0 || Folding.isLetter(text.charAt(start - 1)))
                && !DateLabel.isBefore(text, start);
    }

    private @Nullable DateMatch read() {
        DateReadings readings = new DateReadings();
        int length = end - start;
        boolean labelled = DateLabel.isBefore(text, start);
        if (length == 8) {
            addFullYear(readings);
        } else if (length == 12 || length == 14) {
            readings.add(number(0, 4), number(4, 6), number(6, 8), DateForm.COMPACT);
        } else if (length == 6 && DateLabel.isNearest(text, start)) {
            addShortYear(readings);
        }
        int last = start + (length == 6 ? 6 : 8);
        return readings.isEmpty()
                ? null
                : new DateMatch(start, last, readings.list(), ' ', length == 6 ? 2 : 4, 0, labelled, !labelled, false);
    }

    private void addFullYear(DateReadings readings) {
        readings.add(number(0, 4), number(4, 6), number(6, 8), DateForm.COMPACT);
        if (number(4, 8) < 2000 + MAX_SHORT_YEAR) {
            readings.add(number(4, 8), number(2, 4), number(0, 2), DateForm.COMPACT);
            readings.add(number(4, 8), number(0, 2), number(2, 4), DateForm.COMPACT);
        }
    }

    private void addShortYear(DateReadings readings) {
        readings.add(2000 + number(4, 6), number(2, 4), number(0, 2), DateForm.COMPACT);
        readings.add(2000 + number(0, 2), number(2, 4), number(4, 6), DateForm.COMPACT);
        readings.add(2000 + number(4, 6), number(0, 2), number(2, 4), DateForm.COMPACT);
    }

    private int number(int from, int to) {
        return (int) Digits.value(text, start + from, start + to);
    }
}
