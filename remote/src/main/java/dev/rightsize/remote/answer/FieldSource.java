package dev.rightsize.remote.answer;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.Quality;
import dev.rightsize.reading.receipt.Field;
import java.util.List;
import java.util.Locale;

/**
 * Who says what stands in a field, and how often that is right.
 *
 * @param model the model's name
 * @param confidence the share of receipts that it read rightly, 0 to 1; 0 where that was not measured
 * @param evidence that in words
 */
public record FieldSource(String model, double confidence, String evidence) {
    public FieldSource {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "'confidence' must be from 0 to 1 but is " + confidence + ". Use 0 where it was not measured.");
        }
    }

    /** By what the card says of receipts: the share of those whose merchant, date and total were all right. */
    public static FieldSource of(ModelCard card) {
        for (Quality quality : card.quality()) {
            if (quality.measure().toLowerCase(Locale.ROOT).equals("merchant, date and total right")) {
                String share = quality.value() + " of the receipts of " + quality.data() + " were right";
                return new FieldSource(card.name(), quality.value(), "said by " + card.name() + "; " + share);
            }
        }
        return new FieldSource(card.name(), 0, "said by " + card.name() + "; how often it is right was not measured");
    }

    <T> Field<T> field(T value, String raw) {
        return Field.of(value, raw, confidence, null, List.of(evidence));
    }
}
