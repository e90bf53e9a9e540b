package dev.rightsize.learn.evaluate;

import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody read from one image, whoever it was: our reader, a peer, or a large model's recorded answer.
 *
 * @param file the image, with or without folders before its name
 * @param merchant null if not found
 * @param date {@code YYYY-MM-DD}; null if not found
 * @param total {@code 12.34}; null if not found
 * @param items in printed order; may be empty
 */
public record Prediction(
        String file,
        @Nullable PredictedField merchant,
        @Nullable PredictedField date,
        @Nullable PredictedField total,
        List<PredictedItem> items) {
    public Prediction {
        items = List.copyOf(items);
    }

    /** A reading as a prediction; something that is no receipt predicts nothing. */
    public static Prediction of(String file, Reading reading) {
        if (reading instanceof Receipt receipt) {
            return new Prediction(
                    file,
                    field(receipt.merchant()),
                    field(receipt.date()),
                    field(receipt.total()),
                    receipt.items().stream().map(Prediction::item).toList());
        }
        return nothing(file);
    }

    /** The prediction of a reader that failed or found nothing. */
    public static Prediction nothing(String file) {
        return new Prediction(file, null, null, null, List.of());
    }

    /** The file without its folders. */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static <T> @Nullable PredictedField field(@Nullable Field<T> field) {
        return field == null || field.value() == null
                ? null
                : PredictedField.of(String.valueOf(field.value()), field.confidence());
    }

    private static PredictedItem item(Field<Item> field) {
        Item item = field.value();
        return item == null
                ? new PredictedItem(field.raw(), null, null)
                : new PredictedItem(
                        item.description(), item.quantity(), item.amount().toString());
    }
}
