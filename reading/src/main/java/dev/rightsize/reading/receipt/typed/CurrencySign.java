package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/**
 * How a currency is printed next to an amount.
 *
 * @param sign as printed, in capitals: {@code "€"}, {@code "RM"}
 * @param code ISO 4217; null if the sign alone does not tell, as {@code $} and {@code kr}
 */
record CurrencySign(String sign, @Nullable String code) {
    /** Longer signs stand before those they contain. */
    private static final CurrencySign[] ALL = {
        sign("EUROS", "EUR"),
        sign("EURO", "EUR"),
        sign("EUR", "EUR"),
        sign("€", "EUR"),
        sign("US$", "USD"),
        sign("USD", "USD"),
        sign("CA$", "CAD"),
        sign("CAD", "CAD"),
        sign("MX$", "MXN"),
        sign("MXN", "MXN"),
        sign("R$", "BRL"),
        sign("BRL", "BRL"),
        sign("HK$", "HKD"),
        sign("HKD", "HKD"),
        sign("NT$", "TWD"),
        sign("NZ$", "NZD"),
        sign("S$", "SGD"),
        sign("SGD", "SGD"),
        sign("A$", "AUD"),
        sign("AUD", "AUD"),
        sign("$", null),
        sign("GBP", "GBP"),
        sign("£", "GBP"),
        sign("JPY", "JPY"),
        sign("¥", "JPY"),
        sign("CNY", "CNY"),
        sign("RMB", "CNY"),
        sign("MYR", "MYR"),
        sign("RM", "MYR"),
        sign("CHF", "CHF"),
        sign("SFR", "CHF"),
        sign("SEK", "SEK"),
        sign("NOK", "NOK"),
        sign("DKK", "DKK"),
        sign("KR", null),
        sign("PLN", "PLN"),
        sign("ZŁ", "PLN"),
        sign("ZL", "PLN"),
        sign("CZK", "CZK"),
        sign("KČ", "CZK"),
        sign("HUF", "HUF"),
        sign("RON", "RON"),
        sign("HRK", "HRK"),
        sign("ARS", "ARS"),
        sign("CLP", "CLP"),
        sign("COP", "COP"),
        sign("INR", "INR"),
        sign("₹", "INR"),
        sign("RS.", "INR"),
        sign("RS", "INR"),
        sign("IDR", "IDR"),
        sign("RP", "IDR"),
        sign("THB", "THB"),
        sign("฿", "THB"),
        sign("PHP", "PHP"),
        sign("₱", "PHP"),
        sign("VND", "VND"),
        sign("₫", "VND"),
        sign("KRW", "KRW"),
        sign("₩", "KRW"),
        sign("TRY", "TRY"),
        sign("₺", "TRY"),
        sign("AED", "AED"),
        sign("ILS", "ILS"),
        sign("₪", "ILS"),
        sign("RUB", "RUB"),
        sign("₽", "RUB"),
    };

    private static CurrencySign sign(String sign, @Nullable String code) {
        return new CurrencySign(sign, code);
    }

    /** The sign that ends at {@code end}; null if none does. Letters may be glued to a word before: TOTALRM12.30. */
    static @Nullable CurrencySign endingAt(String text, int end) {
        for (CurrencySign candidate : ALL) {
            int start = end - candidate.sign.length();
            if (start >= 0 && candidate.matches(text, start) && candidate.mayStartAt(text, start)) {
                return candidate;
            }
        }
        return null;
    }

    /** The sign that starts at {@code start} and is not the beginning of a word; null if none does. */
    static @Nullable CurrencySign startingAt(String text, int start) {
        for (CurrencySign candidate : ALL) {
            int end = start + candidate.sign.length();
            if (end <= text.length() && candidate.matches(text, start) && candidate.mayEndAt(text, end)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean matches(String text, int at) {
        for (int i = 0; i < sign.length(); i++) {
            char printed = text.charAt(at + i);
            char wanted = sign.charAt(i);
            if (printed != wanted && !(Folding.isLetter(wanted) && Folding.fold(printed) == Folding.fold(wanted))) {
                return false;
            }
        }
        return true;
    }

    private boolean mayStartAt(String text, int start) {
        if (start == 0 || !Folding.isLetter(sign.charAt(0))) {
            return true;
        }
        char before = text.charAt(start - 1);
        return !Folding.isLetter(before) || sign.length() > 1 && code != null && isCapitals(text, start);
    }

    private boolean isCapitals(String text, int start) {
        return text.startsWith(sign, start) && !sign.equals("RS") && !sign.equals("RP") && !sign.equals("RON");
    }

    private boolean mayEndAt(String text, int end) {
        return end == text.length()
                || !Folding.isLetter(sign.charAt(sign.length() - 1))
                || !Folding.isLetter(text.charAt(end));
    }
}
