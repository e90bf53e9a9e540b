package dev.rightsize.learn.synthesis;

import java.util.List;

/**
 * A receipt (or a page that is none) as printed, with its truth.
 *
 * @param seed what it was made from
 * @param kind what sort of page it is
 * @param width characters of the normal size on a line
 * @param rows from top to bottom
 */
public record SyntheticReceipt(
        long seed, Region region, Kind kind, int width, List<PrintedRow> rows, ReceiptTruth truth) {
    /** A sort of page. */
    public enum Kind {
        RECEIPT,
        CARD_SLIP,
        LETTER,
        MENU,
        PRICE_LIST,
        BUSINESS_CARD,
        FLYER,
        BOOK_PAGE;

        public boolean isReceipt() {
            return this == RECEIPT || this == CARD_SLIP;
        }
    }

    public SyntheticReceipt {
        rows = List.copyOf(rows);
    }

    /** What OCR would give for it: fast, without a picture, with errors of the strength given by {@code noise}. */
    public LabelledPage toPage(PageNoise noise) {
        return PageWriter.write(this, noise);
    }
}
