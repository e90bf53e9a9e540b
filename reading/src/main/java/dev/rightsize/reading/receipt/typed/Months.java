package dev.rightsize.reading.receipt.typed;

/** Names of months, folded, in English, Spanish, Catalan, French, German, Italian, Portuguese and Malay. */
final class Months {
    /** One line a month; longer names stand before those they begin with. */
    private static final String NAMES = """
            january januari janvier janeiro januar janner gennaio enero gener janv jan jän ene gen
            february fevrier febbraio fevereiro februar febrero februari febrer febr fevr feb fev
            march marzo marco marc marz mars mac mrz mar
            april aprile avril abril avr apr abr
            maggio mayo maio maig mai may mag mei
            giugno junho junio june juni juny juin jun giu
            luglio juillet julho julio juliol july juli juil jul lug
            august agosto agost aout ogos aug ago
            septiembre setiembre september septembre settembre setembro setembre sept sep set
            october octubre octobre oktober ottobre outubro okt oct ott out
            november noviembre novembre novembro nov
            december diciembre decembre dicembre dezembro dezember desembre disember dec dic dez des dis
            """;

    private static final String[][] BY_MONTH = skeletons();

    private Months() {}

    private static String[][] skeletons() {
        String[] lines = NAMES.strip().split("\n");
        String[][] names = new String[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            names[i] = skeleton(lines[i]).split(" ");
        }
        return names;
    }

    private static String skeleton(String text) {
        char[] chars = Folding.fold(text).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Folding.skeleton(chars[i]);
        }
        return new String(chars);
    }

    /** The text as month names are compared, same length. */
    static String prepare(String text) {
        return skeleton(text);
    }

    /**
     * The month whose name starts at {@code at} of a prepared text and is no part of a longer word.
     *
     * @return {@code month * 100 + length of the name}; 0 if there is none
     */
    static int at(String text, String prepared, int at, int wordEnd) {
        for (int month = 0; month < 12; month++) {
            for (String name : BY_MONTH[month]) {
                if (prepared.startsWith(name, at) && isEnd(text, at + name.length(), wordEnd)) {
                    return (month + 1) * 100 + name.length();
                }
            }
        }
        int digitLast = beforeNumber(text, prepared, at, wordEnd);
        if (digitLast > 0) {
            return digitLast;
        }
        return wordEnd - at >= 5 && Folding.isLetter(text.charAt(at)) ? alike(prepared, at, wordEnd) : 0;
    }

    /** A digit taken for the name's last letter must not begin a number: {@code Jun17}. */
    private static boolean isEnd(String text, int end, int wordEnd) {
        boolean number = Digits.isAt(text, end - 1) && Digits.isAt(text, end);
        return end >= wordEnd && !number;
    }

    /** {@code Ju115'19}: the name ends in a digit that is no letter, and the two digits of the day follow. */
    private static int beforeNumber(String text, String prepared, int at, int wordEnd) {
        for (int month = 0; month < 12; month++) {
            for (String name : BY_MONTH[month]) {
                int end = at + name.length();
                boolean day = end > wordEnd && Digits.isAt(text, end - 1) && Digits.end(text, end) == end + 2;
                if (day && prepared.startsWith(name, at)) {
                    return (month + 1) * 100 + name.length();
                }
            }
        }
        return 0;
    }

    /** Whether the text is a month's name only if a letter is wrong that does not look alike. */
    static boolean isOnlyAlike(String text, int start, int end) {
        String printed = prepare(text.substring(start, end));
        for (String[] names : BY_MONTH) {
            for (String name : names) {
                if (name.equals(printed)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int alike(String prepared, int at, int wordEnd) {
        for (int month = 0; month < 12; month++) {
            for (String name : BY_MONTH[month]) {
                if (name.length() >= 5 && EditDistance.upTo(1, prepared, at, wordEnd, name) <= 1) {
                    return (month + 1) * 100 + wordEnd - at;
                }
            }
        }
        return 0;
    }
}
