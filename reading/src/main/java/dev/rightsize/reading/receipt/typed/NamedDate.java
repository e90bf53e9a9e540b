package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/** Reads a date whose month is a word: {@code 15 de enero de 2019}, {@code Jan 15, 2019}, {@code 15JAN19}. */
final class NamedDate {
    private static final String MARKS = " .,-/'";
    private static final String[] ORDINALS = {"st", "nd", "rd", "th", "er", "ro", "o", "a"};
    private static final String[] LINKS = {"del", "de", "d", "of"};

    private final String text;
    private final String folded;
    private final int nameStart;
    private final int nameEnd;
    private final int month;
    /** The name has a letter wrong, so that it may be a person's. */
    private final boolean alike;

    private NamedDate(String text, String folded, int nameStart, int nameEnd, int month) {
        this.text = text;
        this.folded = folded;
        this.nameStart = nameStart;
        this.nameEnd = nameEnd;
        this.month = month;
        this.alike = Months.isOnlyAlike(text, nameStart, nameEnd);
    }

    /** The date whose month's name starts at {@code at}; null if none does. */
    static @Nullable DateMatch read(String text, String prepared, int at) {
        char c = text.charAt(at);
        boolean wordStart = at == 0
                || !Folding.isLetter(text.charAt(at - 1))
                || isAfterLink(prepared, at)
                || isAfterSlash(text, at);
        if (!wordStart || !(Folding.isLetter(c) || c == '0' || c == '5')) {
            return null;
        }
        int wordEnd = at + 1;
        while (wordEnd < text.length() && Folding.isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        int found = Months.at(text, prepared, at, wordEnd);
        if (found == 0) {
            return null;
        }
        int nameEnd = at + found % 100;
        return new NamedDate(text, Folding.fold(text), at, nameEnd, found / 100).read();
    }

    /** {@code 15deenerode2019}. */
    private static boolean isAfterLink(String prepared, int at) {
        return at >= 3 && prepared.startsWith("de", at - 2) && !Folding.isLetter(prepared.charAt(at - 3));
    }

    /** {@code 15IJan/2019}: a letter that was a slash. */
    private static boolean isAfterSlash(String text, int at) {
        return at >= 2 && "IlJA".indexOf(text.charAt(at - 1)) >= 0 && Digits.isAt(text, at - 2);
    }

    private @Nullable DateMatch read() {
        DateMatch dayBefore = readDayBefore();
        if (dayBefore != null && dayBefore.yearDigits() == 4) {
            return dayBefore;
        }
        DateMatch dayAfter = readDayAfter();
        if (dayBefore == null || dayAfter == null) {
            return dayBefore == null ? dayAfter : dayBefore;
        }
        if (dayAfter.yearDigits() == 4 || isCounter(dayBefore)) {
            return dayAfter;
        }
        return !dayAfter.weak() || isTiedToNext() ? either(dayBefore, dayAfter) : dayBefore;
    }

    /** {@code 04 JAN.15 19}: a space parts the name from the number before it, but not from the one after it. */
    private boolean isTiedToNext() {
        return text.charAt(nameStart - 1) == ' '
                && text.charAt(nameEnd) != ' '
                && (Digits.isAt(text, nameEnd) || Digits.isAt(text, nameEnd + 1));
    }

    /** {@code #1 Jan 15'19}: the number before belongs to something else. */
    private boolean isCounter(DateMatch dayBefore) {
        return dayBefore.start() > 0 && text.charAt(dayBefore.start() - 1) == '#';
    }

    /** Both days that two numbers beside the name may mean. */
    private static DateMatch either(DateMatch before, DateMatch after) {
        DateReadings readings = new DateReadings();
        readings.add(before.readings().get(0));
        readings.add(after.readings().get(0));
        boolean repaired = before.repaired() || after.repaired();
        return new DateMatch(
                before.start(), after.end(), readings.list(), before.separator(), 2, 0, false, true, repaired);
    }

    private @Nullable DateMatch readDayBefore() {
        int end = beforeMarks();
        int start = runStart(end);
        if (end - start == 4) {
            return readYearBefore(start, end);
        }
        if (end == start || end - start > 2) {
            return null;
        }
        int from = afterMarks(nameEnd);
        int year = yearEnd(from);
        return year < 0 ? null : match(start, year, from, year, number(start, end));
    }

    private @Nullable DateMatch readYearBefore(int start, int end) {
        int from = afterMarks(nameEnd);
        int dayEnd = Digits.end(text, from);
        boolean day = dayEnd > from && dayEnd - from <= 2;
        return day ? match(start, dayEnd, start, end, number(from, dayEnd)) : null;
    }

    private @Nullable DateMatch readDayAfter() {
        int from = afterMarks(nameEnd);
        int end = Digits.end(text, from);
        if (end - from == 6) {
            return match(nameStart, end, from + 2, end, number(from, from + 2));
        }
        if (end == from || end - from > 2) {
            return null;
        }
        int yearStart = afterTime(afterMarks(afterOrdinal(end)));
        int year = yearStart > end ? yearEnd(yearStart) : -1;
        boolean price = year == yearStart + 2 && yearStart == end + 1 && text.charAt(end) == '.';
        return year < 0 || price ? null : match(nameStart, year, yearStart, year, number(from, end));
    }

    private @Nullable DateMatch match(int start, int end, int yearStart, int yearEnd, int day) {
        int digits = yearEnd - yearStart;
        DateReadings readings = new DateReadings();
        readings.add(DateReadings.fullYear(number(yearStart, yearEnd), digits), month, day, DateForm.NAMED_MONTH);
        if (readings.isEmpty()) {
            return null;
        }
        char separator =
                nameEnd < text.length() && MARKS.indexOf(text.charAt(nameEnd)) >= 0 ? text.charAt(nameEnd) : ' ';
        boolean weak = digits == 2 && text.charAt(yearStart - 1) == ' ' && !isEndOrTime(end);
        if (digits == 2 && start < nameStart && isAfterSlash(text, nameStart)) {
            return null;
        }
        boolean repaired = alike || Digits.count(text, nameStart, nameEnd) > 0 || isAfterSlash(text, nameStart);
        return new DateMatch(start, end, readings.list(), separator, digits, 0, false, weak, repaired);
    }

    /** The row ends at {@code end}, or goes on with a time. */
    private boolean isEndOrTime(int end) {
        return DateTail.isEndOrTime(text, end);
    }

    /** Offset after the day that stands before the name, skipping marks, links and an ordinal ending. */
    private int beforeMarks() {
        if (isAfterSlash(text, nameStart)) {
            return nameStart - 1;
        }
        int at = skipMarksBack(nameStart);
        for (String link : LINKS) {
            int start = at - link.length();
            if (start > 0 && folded.startsWith(link, start)) { // a page's startsWith throws below 0
                at = skipMarksBack(start);
                break;
            }
        }
        for (String ordinal : ORDINALS) {
            int start = at - ordinal.length();
            if (start > 0 && folded.startsWith(ordinal, start) && Digits.isAt(text, start - 1)) {
                return start;
            }
        }
        return at;
    }

    private int skipMarksBack(int from) {
        int at = from;
        while (at > 0 && from - at < 3 && MARKS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private int runStart(int end) {
        int start = end;
        while (Digits.isAt(text, start - 1)) {
            start--;
        }
        boolean continued = start >= 2 && ".,:/".indexOf(text.charAt(start - 1)) >= 0 && Digits.isAt(text, start - 2);
        return continued ? end : start;
    }

    private int afterMarks(int from) {
        int at = skipMarks(from);
        for (String link : LINKS) {
            if (folded.startsWith(link, at)) {
                return skipMarks(at + link.length());
            }
        }
        return at;
    }

    private int skipMarks(int from) {
        int at = from;
        while (at < text.length() && at - from < 3 && MARKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int afterOrdinal(int at) {
        for (String ordinal : ORDINALS) {
            if (folded.startsWith(ordinal, at)) {
                return at + ordinal.length();
            }
        }
        return at;
    }

    /** {@code Mar 05 19:22:11 2018}. */
    private int afterTime(int at) {
        int end = at;
        int parts = 0;
        while (Digits.end(text, end) == end + 2
                && parts < 2
                && end + 2 < text.length()
                && text.charAt(end + 2) == ':') {
            end += 3;
            parts++;
        }
        boolean time = parts > 0 && Digits.end(text, end) == end + 2;
        return time ? skipMarks(end + 2) : at;
    }

    /** Offset after the year that starts at {@code from}; -1 if no year does. */
    private int yearEnd(int from) {
        int end = Digits.end(text, from);
        int length = end - from;
        boolean colon = end < text.length() && text.charAt(end) == ':';
        boolean time = colon && Digits.isAt(text, end + 1);
        if (time && length > 4) {
            return from + 4;
        }
        if (time && length == 4) {
            return from + 2;
        }
        boolean continued = end < text.length() && ".,/-".indexOf(text.charAt(end)) >= 0 && Digits.isAt(text, end + 1);
        boolean year = length == 4 || length == 2 && !colon && !continued && !alike;
        return year && (length == 2 || DateReadings.isPlausibleYear(number(from, end))) ? end : -1;
    }

    private int number(int from, int end) {
        return (int) Digits.value(text, from, end);
    }
}
