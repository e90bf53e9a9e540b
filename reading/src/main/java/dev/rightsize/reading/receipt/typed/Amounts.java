package dev.rightsize.reading.receipt.typed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds money and other numbers in a row.
 *
 * <pre>{@code
 * Amounts.find("TOTAL 1.234,50 €").get(0).hundredths(); // 123450
 * }</pre>
 *
 * Dates, times, card numbers and barcodes are not reported; integers, percentages and weights are, and say so.
 */
public final class Amounts {
    private Amounts() {}

    /** All numbers, from left to right; never throws. */
    public static List<AmountMatch> find(String text) {
        String plain = Folding.plain(text);
        String mended = SpoiledAmount.mend(plain);
        return mended == null
                ? read(plain)
                : read(mended).stream().map(AmountMatch::asRepaired).toList();
    }

    private static List<AmountMatch> read(String plain) {
        List<AmountMatch> found = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < plain.length(); at++) {
            Numeral numeral = NumeralReader.read(plain, at);
            if (numeral == null) {
                continue;
            }
            int end = numeral.end();
            AmountMatch match = LongNumber.contains(plain, numeral) ? null : AmountSetting.read(plain, numeral, from);
            if (match != null) {
                found.add(match);
                end = match.end();
            }
            from = end;
            at = end - 1;
        }
        return found;
    }

    /** The rightmost number written as money; null if there is none. */
    public static @Nullable AmountMatch lastMoney(List<AmountMatch> amounts) {
        for (int i = amounts.size() - 1; i >= 0; i--) {
            if (amounts.get(i).looksLikeMoney()) {
                return amounts.get(i);
            }
        }
        return null;
    }
}
