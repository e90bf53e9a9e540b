package dev.rightsize.reading.receipt.typed;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The form of one kind of tax number.
 *
 * @param country ISO 3166 code
 * @param pattern one character each: {@code 9} a digit, {@code A} a letter, {@code *} either, others themselves
 * @param check whether the check digit is right; null if there is none
 * @param needsLabel whether so many other things look alike that it counts only after a label
 */
record TaxIdForm(String country, String pattern, @Nullable Predicate<String> check, boolean needsLabel) {
    /** Longer and stricter forms first. */
    static final List<TaxIdForm> ALL = List.of(
            form("ES", "ESA9999999*", value -> CheckDigits.isSpanishCompany(value.substring(2))),
            form("ES", "ES99999999A", value -> CheckDigits.isSpanishPerson(value.substring(2))),
            form("DE", "DE999999999", value -> CheckDigits.isGerman(value.substring(2))),
            form("FR", "FR**999999999", value -> CheckDigits.isLuhn(value.substring(4))),
            form("IT", "IT99999999999", value -> CheckDigits.isLuhn(value.substring(2))),
            form("PT", "PT999999999", value -> CheckDigits.isPortuguese(value.substring(2))),
            form("GB", "GB999999999", value -> CheckDigits.isBritish(value.substring(2))),
            new TaxIdForm("AT", "ATU99999999", null, false),
            form("ES", "A9999999*", CheckDigits::isSpanishCompany),
            form("ES", "99999999A", CheckDigits::isSpanishPerson),
            form("ES", "A9999999A", CheckDigits::isSpanishPerson),
            form("FR", "99999999999999", CheckDigits::isLuhn).afterLabel(),
            new TaxIdForm("MY", "999999999999", null, true),
            form("IT", "99999999999", CheckDigits::isLuhn).afterLabel(),
            new TaxIdForm("DE", "9999999999", null, true),
            form("PT", "999999999", CheckDigits::isPortuguese).afterLabel(),
            new TaxIdForm("MY", "999999A", null, true),
            new TaxIdForm("MY", "9999999A", null, true));

    private static final String SPANISH_COMPANY = "ABCDEFGHJNPQRSUVW";

    private static TaxIdForm form(String country, String pattern, Predicate<String> check) {
        return new TaxIdForm(country, pattern, check, false);
    }

    private TaxIdForm afterLabel() {
        return new TaxIdForm(country, pattern, check, true);
    }

    boolean isVerified(String value) {
        return check != null && check.test(value);
    }

    /** Offset after the number if the text has this form at {@code at}, marks between the characters aside; else -1. */
    int end(String text, int at) {
        int from = at;
        for (int i = 0; i < pattern.length(); i++) {
            from = i == 0 ? from : skipMark(text, from);
            if (from >= text.length() || !fits(pattern.charAt(i), text.charAt(from), i)) {
                return -1;
            }
            from++;
        }
        return from < text.length() && Folding.isLetterOrDigit(text.charAt(from)) ? -1 : from;
    }

    private static int skipMark(String text, int at) {
        return at < text.length() && " .-/".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private boolean fits(char wanted, char printed, int at) {
        char c = Folding.fold(printed);
        boolean letter = c >= 'a' && c <= 'z';
        return switch (wanted) {
            case '9' -> Digits.is(c);
            case 'A' -> letter && (!isCompanyLetter(at) || SPANISH_COMPANY.indexOf(c - 32) >= 0 || isForeigner(c));
            case '*' -> letter || Digits.is(c);
            default -> c == wanted + 32;
        };
    }

    private boolean isCompanyLetter(int at) {
        return country.equals("ES") && at + 9 == pattern.length();
    }

    private boolean isForeigner(char c) {
        return c >= 'x' && c <= 'z' && pattern.equals("A9999999A");
    }
}
