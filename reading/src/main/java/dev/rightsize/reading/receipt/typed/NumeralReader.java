package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/**
 * Reads the number that starts at an offset, deciding which mark is decimal and which groups thousands.
 *
 * <p>A number is a chain of runs of digits with one mark between: {@code 1.234,50}. The chain is taken as a whole, so
 * that a date or a version number never yields a part of itself.
 */
final class NumeralReader {
    private static final String DECIMAL_MARKS = ".,'";
    private static final String CHAIN_MARKS = ".,':/-";
    private static final int MAX_RUNS = 8;

    private final String text;
    private final int start;
    private final int[] starts = new int[MAX_RUNS];
    private final int[] ends = new int[MAX_RUNS];
    private int runs;
    private boolean repaired;
    private boolean broken;

    private NumeralReader(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** The number or the chain of digits that is none; null if nothing made of digits starts here. */
    static @Nullable Numeral read(String text, int start) {
        return new NumeralReader(text, start).read();
    }

    private @Nullable Numeral read() {
        if (isPointFirst()) {
            return Numeral.of(text, start, start + 3, 2, false, false);
        }
        int end = firstRunEnd();
        if (end == start) {
            return null;
        }
        add(start, end);
        while (extend()) {}
        return broken ? Numeral.none(start, chainEnd()) : interpret();
    }

    /** {@code .50}, alone. */
    private boolean isPointFirst() {
        char c = text.charAt(start);
        return (c == '.' || c == ',')
                && Digits.end(text, start + 1) == start + 3
                && (start == 0 || " $€£-(".indexOf(text.charAt(start - 1)) >= 0)
                && !isMarkAndDigit(start + 3);
    }

    private boolean isMarkAndDigit(int at) {
        return at < text.length() && CHAIN_MARKS.indexOf(text.charAt(at)) >= 0 && Digits.isAt(text, at + 1);
    }

    private int firstRunEnd() {
        int real = Digits.end(text, start);
        int like = Digits.endLike(text, start);
        if (like == real || like - start > 6) {
            return real;
        }
        boolean decimalsFollow = isDecimalMark(like) && Digits.end(text, like + 1) == like + 3;
        boolean mostlyDigits = 2 * Digits.count(text, start, like) >= like - start || like == start + 1;
        if (decimalsFollow && mostlyDigits && mayStartWithLetter()) {
            repaired = true;
            return like;
        }
        return real;
    }

    private boolean mayStartWithLetter() {
        return Digits.isAt(text, start)
                || "OoIl|".indexOf(text.charAt(start)) >= 0
                        && (start == 0 || !Folding.isLetterOrDigit(text.charAt(start - 1)));
    }

    private boolean isDecimalMark(int at) {
        return at < text.length() && DECIMAL_MARKS.indexOf(text.charAt(at)) >= 0;
    }

    private void add(int runStart, int runEnd) {
        if (runs == MAX_RUNS) {
            broken = true;
            return;
        }
        starts[runs] = runStart;
        ends[runs++] = runEnd;
    }

    private boolean extend() {
        int mark = ends[runs - 1];
        if (broken || mark >= text.length() || CHAIN_MARKS.indexOf(text.charAt(mark)) < 0) {
            return false;
        }
        int end = laterRunEnd(mark + 1);
        if (end == mark + 1) {
            return false;
        }
        broken |= !isDecimalMark(mark);
        add(mark + 1, end);
        return !broken;
    }

    /** After a mark: digits, or two characters of which one is a letter like a digit. */
    private int laterRunEnd(int from) {
        int real = Digits.end(text, from);
        if (real - from >= 2 || !isDecimalMark(from - 1) || !isPairLikeDigits(from)) {
            return real;
        }
        repaired = true;
        return from + 2;
    }

    private boolean isPairLikeDigits(int from) {
        boolean pair = Digits.isLikeAt(text, from)
                && Digits.isLikeAt(text, from + 1)
                && (from + 2 >= text.length() || !Folding.isLetterOrDigit(text.charAt(from + 2)));
        boolean litres = pair && Digits.isAt(text, from) && text.charAt(from + 1) == 'l';
        boolean noughts = pair && text.substring(from, from + 2).equalsIgnoreCase("oo");
        return pair && !litres && (noughts || Digits.count(text, from, from + 2) > 0);
    }

    private int chainEnd() {
        int end = ends[runs - 1];
        while (isMarkAndDigit(end) || Digits.isAt(text, end)) {
            end = Digits.end(text, end + 1);
        }
        return end;
    }

    private Numeral interpret() {
        int end = ends[runs - 1];
        if (runs == 1) {
            return new SpacedNumeral(text, start, end, repaired).read();
        }
        int last = length(runs - 1);
        if (runs == 2) {
            return interpretTwo(end, last);
        }
        boolean sameMarks = mark(runs - 1) == mark(runs - 2);
        boolean grouped = isGroupedUpTo(runs - 1);
        if (grouped && sameMarks && last == 3) {
            return number(end, 0, true);
        }
        repaired |= sameMarks;
        boolean decimal = last == 2 || last == 1 && !sameMarks || last == 3 && !sameMarks;
        return grouped && decimal ? number(end, last, true) : Numeral.none(start, end);
    }

    private Numeral interpretTwo(int end, int last) {
        boolean leadingZero = text.charAt(start) == '0';
        if (last == 3 && !leadingZero && length(0) <= 3 && !Units.isWeightAt(text, end)) {
            return groupedOrSpaced(end);
        }
        if (last == 1) {
            int joined = new SpacedNumeral(text, start, end, repaired).lastDecimalAfterSpace();
            repaired |= joined > end;
            return number(joined, joined > end ? 2 : 1, false);
        }
        return last <= 4 ? number(end, last, false) : Numeral.none(start, end);
    }

    /** {@code 1,234}, or {@code 1,234 .50} with another mark after the space. */
    private Numeral groupedOrSpaced(int end) {
        int joined = new SpacedNumeral(text, start, end, repaired).decimalsAfterSpace();
        boolean decimals = joined > end && text.substring(end, joined).indexOf(mark(1)) < 0;
        repaired |= decimals;
        return decimals ? number(joined, 2, true) : number(end, 0, true);
    }

    private boolean isGroupedUpTo(int count) {
        boolean grouped = length(0) <= 3;
        for (int i = 1; i < count; i++) {
            grouped &= length(i) == 3 && mark(i) == mark(1);
        }
        return grouped;
    }

    private Numeral number(int end, int decimals, boolean grouped) {
        return Numeral.of(text, start, end, decimals, repaired, grouped);
    }

    private int length(int run) {
        return ends[run] - starts[run];
    }

    /** The mark before a run. */
    private char mark(int run) {
        return text.charAt(starts[run] - 1);
    }
}
