package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.FoldedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day in print: day, month and year in any order, the month as a number or by its name in one of our languages. */
final class PrintedDate {
    /** Beginnings of the month's name in English, Spanish, Catalan, French, German, Italian and Portuguese. */
    private static final String[] MONTHS = {
        "jan|ene|gen",
        "feb|fev",
        "mar|maerz|mrz",
        "apr|abr|avr",
        "may|mai|mag",
        "jun|giu|juin",
        "jul|lug|juil",
        "aug|ago|aou",
        "sep|set",
        "oct|okt|out|ott",
        "nov",
        "dec|des|dic|dez"
    };

    private static final Pattern TOKEN = Pattern.compile("[" + Digits.LOOKALIKE + "]{1,4}\\s?[./,\\-: ]\\s?["
            + Digits.LOOKALIKE + "]{1,2}\\s?[./,\\-: ]\\s?[" + Digits.LOOKALIKE + "]{2,4}");
    private static final String SEPARATOR = "\\s*[./,'\\-_: ]\\s*";
    private static final String WORDS = "[./,'\\-_: ]*(?:st|nd|rd|th|de|del|of)?[./,'\\-_: ]*";

    private final List<Pattern> patterns = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private PrintedDate() {}

    /** The day; one that is not {@code YYYY-MM-DD} is nowhere in print. */
    static PrintedDate of(String value) {
        PrintedDate date = new PrintedDate();
        if (value.matches("\\d{4}-(0[1-9]|1[0-2])-\\d{2}")) {
            date.add(value.substring(0, 4), value.substring(5, 7), value.substring(8));
        }
        return date;
    }

    boolean isIn(String row) {
        String plain = plain(row);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }

    boolean isNearlyIn(String row) {
        Matcher tokens = TOKEN.matcher(row);
        while (tokens.find()) {
            String digits = Digits.of(tokens.group());
            if (numbers.stream().anyMatch(number -> Digits.near(digits, number))) {
                return true;
            }
        }
        String folded = FoldedText.fold(row);
        return names.stream().anyMatch(name -> FoldedText.distanceWithin(folded, name) <= 2);
    }

    private void add(String year, String month, String day) {
        String d = day.startsWith("0") ? "0?" + day.substring(1) : day;
        String m = month.startsWith("0") ? "0?" + month.substring(1) : month;
        String name = "(?:" + MONTHS[Integer.parseInt(month) - 1] + ")[a-z]*";
        String shortYear = year.substring(2);
        for (String y : new String[] {year, "'?" + shortYear + "(?![0-9])"}) {
            patterns.add(ordered(d, m, y, SEPARATOR));
            patterns.add(ordered(m, d, y, SEPARATOR));
            patterns.add(ordered(d, name, y, WORDS));
            patterns.add(ordered(name, d, y, WORDS));
        }
        patterns.add(ordered(year, m, d + "(?![0-9])", SEPARATOR));
        patterns.add(ordered(shortYear, m, d + "(?![0-9])", SEPARATOR));
        patterns.add(ordered(year, name, d, WORDS));
        patterns.add(ordered(year, month, day + "(?![0-9])", ""));
        patterns.add(ordered(day, month, year, ""));
        numbers.addAll(List.of(day + month + year, month + day + year, year + month + day));
        numbers.addAll(List.of(day + month + shortYear, month + day + shortYear, shortYear + month + day));
        for (String start : MONTHS[Integer.parseInt(month) - 1].split("\\|", -1)) {
            names.add(day + start + year);
            names.add(start + day + year);
        }
    }

    private static Pattern ordered(String first, String second, String third, String between) {
        return Pattern.compile("(?<![0-9])" + first + between + second + between + third);
    }

    private static String plain(String row) {
        return Normalizer.normalize(row, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
