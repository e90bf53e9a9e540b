package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.ReceiptTruth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields that are scored one by one. */
public enum ScoredField {
    MERCHANT,
    DATE,
    TOTAL;

    /** {@code merchant}, {@code date} or {@code total}, as in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the truth says; null if it says nothing. */
    public @Nullable String of(ReceiptTruth truth) {
        return switch (this) {
            case MERCHANT -> truth.merchant();
            case DATE -> truth.date();
            case TOTAL -> truth.total();
        };
    }

    /** What was predicted; null if nothing was. */
    public @Nullable PredictedField of(Prediction prediction) {
        return switch (this) {
            case MERCHANT -> prediction.merchant();
            case DATE -> prediction.date();
            case TOTAL -> prediction.total();
        };
    }
}
