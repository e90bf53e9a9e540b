package dev.rightsize.learn.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is really printed on one receipt. Values are kept as written; null means that nobody says.
 *
 * @param file name of the image inside its set
 * @param merchant the shop's name
 * @param address in one line
 * @param date {@code YYYY-MM-DD}
 * @param dateOthers other days that are also right
 * @param time as printed
 * @param total the amount paid for everything: {@code "12.34"}
 * @param totalOthers other amounts that are also right
 * @param subtotal the sum before tax and tip
 * @param tax the tax
 * @param currency ISO 4217 code
 * @param items empty if nobody listed them
 * @param language ISO 639-1 code
 * @param sameAs a name shared by pictures of one and the same paper
 * @param transcript file with the printed lines, relative to the set's folder
 */
public record ReceiptTruth(
        String file,
        @Nullable String merchant,
        @Nullable String address,
        @Nullable String date,
        List<String> dateOthers,
        @Nullable String time,
        @Nullable String total,
        List<String> totalOthers,
        @Nullable String subtotal,
        @Nullable String tax,
        @Nullable String currency,
        List<ItemTruth> items,
        @Nullable String language,
        @Nullable String sameAs,
        @Nullable String transcript) {
    public ReceiptTruth {
        dateOthers = List.copyOf(dateOthers);
        totalOthers = List.copyOf(totalOthers);
        items = List.copyOf(items);
    }
}
