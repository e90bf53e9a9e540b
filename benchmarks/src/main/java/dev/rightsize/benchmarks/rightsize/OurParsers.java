package dev.rightsize.benchmarks.rightsize;

import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.learn.evaluate.TypedValues;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.typed.Amounts;
import dev.rightsize.reading.receipt.typed.Dates;
import java.math.BigDecimal;

/** Whether {@link Amounts} and {@link Dates} find a value in any row; names need no parser. */
public final class OurParsers implements TypedValues {
    @Override
    public boolean offer(ScoredField field, String value, Page page) {
        return switch (field) {
            case MERCHANT -> true;
            case DATE -> page.rows().stream().map(Row::text).anyMatch(row -> hasDate(row, value));
            case TOTAL -> page.rows().stream().map(Row::text).anyMatch(row -> hasAmount(row, value));
        };
    }

    private static boolean hasDate(String row, String value) {
        return Dates.find(row).stream()
                .flatMap(match -> match.readings().stream())
                .anyMatch(reading -> reading.date().toString().equals(value));
    }

    private static boolean hasAmount(String row, String value) {
        BigDecimal wanted = new BigDecimal(value);
        return Amounts.find(row).stream()
                .map(match -> new Amount(match.hundredths()).toString())
                .anyMatch(amount -> wanted.compareTo(new BigDecimal(amount)) == 0);
    }
}
