package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.FoldedText;
import dev.rightsize.learn.dataset.ReceiptTruth;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a merchant, a date, a total is right: the rules of the project's Python scorer, to the letter. */
final class FieldRules {
    private static final double MERCHANT_FLOOR = 0.8;

    private FieldRules() {}

    static Map<ScoredField, FieldVerdict> judge(ReceiptTruth truth, Prediction prediction) {
        Map<ScoredField, FieldVerdict> verdicts = new EnumMap<>(ScoredField.class);
        for (ScoredField field : ScoredField.values()) {
            String wanted = field.of(truth);
            if (wanted != null) {
                verdicts.put(field, judge(field, wanted, truth, field.of(prediction)));
            }
        }
        return verdicts;
    }

    private static FieldVerdict judge(
            ScoredField field, String wanted, ReceiptTruth truth, @Nullable PredictedField given) {
        if (given == null) {
            return new FieldVerdict(wanted, null, false, false);
        }
        String got = given.value();
        boolean exact = switch (field) {
            case MERCHANT -> FoldedText.fold(got).equals(FoldedText.fold(wanted));
            case DATE -> got.equals(wanted) || truth.dateOthers().contains(got);
            case TOTAL -> isTotal(got, wanted, truth);
        };
        boolean accepted = field == ScoredField.MERCHANT ? FoldedText.alike(got, wanted, MERCHANT_FLOOR) : exact;
        return new FieldVerdict(wanted, given, exact, accepted);
    }

    private static boolean isTotal(String got, String wanted, ReceiptTruth truth) {
        BigDecimal amount = Cents.parse(got);
        return amount != null
                && Stream.concat(Stream.of(wanted), truth.totalOthers().stream())
                        .map(Cents::parse)
                        .filter(Objects::nonNull)
                        .anyMatch(amount::equals);
    }
}
