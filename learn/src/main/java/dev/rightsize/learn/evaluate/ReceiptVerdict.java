package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.ReceiptTruth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one receipt.
 *
 * @param truth what is printed
 * @param prediction what was read; null if the receipt was not read at all
 * @param fields a verdict for each field that the truth has
 */
public record ReceiptVerdict(
        ReceiptTruth truth, @Nullable Prediction prediction, Map<ScoredField, FieldVerdict> fields) {
    public ReceiptVerdict {
        fields = Map.copyOf(fields);
    }

    /** Whether the truth has merchant, date and total. */
    public boolean hasAllThree() {
        return fields.size() == ScoredField.values().length;
    }

    /** Whether merchant, date and total are all accepted. */
    public boolean allThreeAccepted() {
        return hasAllThree() && fields.values().stream().allMatch(FieldVerdict::accepted);
    }

    /** Judges a prediction, or its absence. */
    static ReceiptVerdict of(ReceiptTruth truth, @Nullable Prediction prediction) {
        Prediction given = prediction == null ? Prediction.nothing(truth.file()) : prediction;
        return new ReceiptVerdict(truth, prediction, FieldRules.judge(truth, given));
    }

    static List<PredictedItem> items(ReceiptVerdict verdict) {
        return verdict.prediction() == null ? List.of() : verdict.prediction().items();
    }
}
