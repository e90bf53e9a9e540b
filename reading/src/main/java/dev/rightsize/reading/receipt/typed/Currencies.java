package dev.rightsize.reading.receipt.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells a page's currency by the signs and codes next to its amounts. */
public final class Currencies {
    /** Count under which a bare dollar sign is reported, which fits several currencies. */
    public static final String DOLLAR = "$";

    private Currencies() {}

    /**
     * How often a currency is printed.
     *
     * @param code ISO 4217, or {@code "$"} for dollars or pesos of an unknown country
     * @param count amounts with it, and once for a code in a heading
     */
    public record Count(String code, int count) {}

    /** The currencies of a page's rows, the most frequent first, ties in alphabetical order; empty if none is printed. */
    public static List<Count> count(Iterable<String> rows) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String row : rows) {
            String plain = Folding.plain(row);
            boolean onAmount = countAmounts(plain, counts);
            if (!onAmount) {
                countHeading(plain, counts);
            }
        }
        List<Count> ranked = new ArrayList<>();
        counts.forEach((code, count) -> ranked.add(new Count(code, count)));
        ranked.sort((a, b) -> Integer.compare(b.count(), a.count()));
        return ranked;
    }

    private static boolean countAmounts(String plain, Map<String, Integer> counts) {
        boolean any = false;
        for (AmountMatch amount : Amounts.find(plain)) {
            String code = amount.currency();
            if (code == null && amount.in(plain).indexOf('$') >= 0) {
                code = DOLLAR;
            }
            if (code != null) {
                counts.merge(code, 1, Integer::sum);
                any = true;
            }
        }
        return any;
    }

    /** {@code TOTAL EUR}, {@code (RM)}: a code of two capitals or more as a word of its own, or a sign. */
    private static void countHeading(String plain, Map<String, Integer> counts) {
        for (int at = 0; at < plain.length(); at++) {
            CurrencySign sign = isWordStart(plain, at) ? CurrencySign.startingAt(plain, at) : null;
            if (sign != null && sign.code() != null && plain.startsWith(sign.sign(), at) && isClear(sign)) {
                counts.merge(sign.code(), 1, Integer::sum);
                return;
            }
        }
    }

    private static boolean isWordStart(String plain, int at) {
        return at == 0 || !Folding.isLetter(plain.charAt(at - 1));
    }

    private static boolean isClear(CurrencySign sign) {
        return !Folding.isLetter(sign.sign().charAt(0))
                || sign.sign().length() >= 3
                || sign.sign().equals("RM");
    }
}
