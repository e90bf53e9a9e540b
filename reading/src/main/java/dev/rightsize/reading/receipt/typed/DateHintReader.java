package dev.rightsize.reading.receipt.typed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Weighs what the rows of a page tell about the order of day and month. Each kind of evidence counts once. */
final class DateHintReader {
    private static final int STRONG = 4;
    private static final int FAIR = 2;
    private static final int SLIGHT = 1;
    private static final Set<String> STATES = Set.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
            "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK",
            "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "PR");
    private static final Set<String> AMERICAN_WORDS = Set.of(
            "gratuity",
            "sales tax",
            "state tax",
            "city tax",
            "county tax",
            "suggested tip",
            "suggested gratuity",
            "tip",
            "tips",
            "liquor tax",
            "food tax",
            "tip amount",
            "tip guide",
            "auto gratuity");
    private static final Set<String> OTHER_WORDS =
            Set.of("gst", "vat", "sst", "total gst", "gst summary", "gst amount");

    private final List<String> evidence = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> foreignWords = new HashSet<>();
    private int dayFirst;
    private int monthFirst;

    private DateHintReader() {}

    static DateHints read(List<String> rows) {
        DateHintReader reader = new DateHintReader();
        rows.forEach(reader::readRow);
        reader.readCurrency(rows);
        reader.readLanguage();
        return new DateHints(reader.dayFirst, reader.monthFirst, reader.evidence, null);
    }

    private void readRow(String row) {
        String plain = Folding.plain(row);
        readAddress(plain);
        readWords(plain);
        for (PhoneMatch phone : Phones.find(plain)) {
            readPhone(phone);
        }
        for (TaxIdMatch taxId : TaxIds.find(plain)) {
            if (taxId.country() != null && (taxId.verified() || taxId.labelled())) {
                dayFirst(STRONG, "tax number", "tax number of " + taxId.country());
            }
        }
        for (TimeMatch time : Times.find(plain)) {
            if (time.twelveHour()) {
                monthFirst(SLIGHT, "am/pm", "12-hour time");
            }
        }
    }

    private void readPhone(PhoneMatch phone) {
        String country = phone.country();
        if (country == null) {
            return;
        }
        if (country.equals("US")) {
            monthFirst(SLIGHT, "phone", "telephone number in the American form");
        } else {
            dayFirst(FAIR, "phone", "telephone number in the form of " + country);
        }
    }

    /** {@code CA 90280}, {@code TX. 75001}. */
    private void readAddress(String plain) {
        for (int at = 0; at + 7 <= plain.length(); at++) {
            boolean word = at == 0 || !Folding.isLetterOrDigit(plain.charAt(at - 1));
            if (!word || !STATES.contains(plain.substring(at, at + 2)) || Folding.isLetter(plain.charAt(at + 2))) {
                continue;
            }
            int zip = at + 2;
            while (zip < plain.length() && zip < at + 5 && " .,".indexOf(plain.charAt(zip)) >= 0) {
                zip++;
            }
            if (Digits.end(plain, zip) == zip + 5) {
                monthFirst(STRONG, "state", "American state and ZIP code '" + plain.substring(at, zip + 5) + "'");
                return;
            }
        }
    }

    private void readWords(String plain) {
        for (KeywordMatch word : Keywords.find(plain)) {
            if (!word.isExact()) {
                continue;
            }
            if (AMERICAN_WORDS.contains(word.keyword())) {
                monthFirst(FAIR, "American word", "American word '" + word.keyword() + "'");
            } else if (OTHER_WORDS.contains(word.keyword())) {
                dayFirst(SLIGHT, "tax word", "tax '" + word.keyword() + "'");
            }
            boolean malaysian =
                    word.concept() == Concept.LEGAL_FORM && word.language().equals("ms");
            if (malaysian
                    && !word.keyword().startsWith("enterprise")
                    && !word.keyword().equals("trading")) {
                dayFirst(STRONG, "company", "company form '" + word.keyword() + "'");
            }
            if (word.concept().isLabel()
                    && !word.language().equals("any")
                    && !word.language().equals("en")) {
                foreignWords.add(word.keyword());
            }
        }
    }

    private void readCurrency(List<String> rows) {
        List<Currencies.Count> counts = Currencies.count(rows);
        String code = counts.isEmpty() ? "" : counts.get(0).code();
        switch (code) {
            case "", "CAD", "PHP", "JPY", "CNY", "TWD", "KRW" -> {}
            case "USD" -> monthFirst(FAIR, "currency", "currency USD");
            case Currencies.DOLLAR -> monthFirst(SLIGHT, "currency", "dollar sign");
            default -> dayFirst(STRONG, "currency", "currency " + code);
        }
    }

    private void readLanguage() {
        if (foreignWords.size() >= 2) {
            dayFirst(
                    STRONG,
                    "language",
                    "words "
                            + String.join(
                                    ", ",
                                    foreignWords.stream().sorted().limit(3).toList()));
        }
    }

    private void dayFirst(int weight, String kind, String reason) {
        if (seen.add(kind + " day")) {
            dayFirst += weight;
            evidence.add("day first: " + reason);
        }
    }

    private void monthFirst(int weight, String kind, String reason) {
        if (seen.add(kind + " month")) {
            monthFirst += weight;
            evidence.add("month first: " + reason);
        }
    }
}
