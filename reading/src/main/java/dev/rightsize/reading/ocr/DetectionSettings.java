package dev.rightsize.reading.ocr;

/**
 * How text is detected.
 *
 * @param minShortSide pixels to which the picture's short side is enlarged if it has fewer
 * @param maxLongSide pixels to which the picture's long side is reduced if it has more
 * @param maxPixels pixels to which the picture is reduced at the most, whatever its shape
 * @param maxPixelsOfSmallText the same where the text turned out to be small
 * @param threshold probability above which a cell of the map belongs to text
 * @param minScore mean probability that a box needs
 * @param growth the ratio by which a core is grown to the whole line ("unclip ratio")
 * @param minCells cells of the map that a core needs
 * @param minCoreSide cells of the map that the short side of a core needs
 */
public record DetectionSettings(
        int minShortSide,
        int maxLongSide,
        int maxPixels,
        int maxPixelsOfSmallText,
        float threshold,
        float minScore,
        float growth,
        int minCells,
        float minCoreSide) {
    /** Boxes lower than this in pixels hold small text. */
    private static final double SMALL_TEXT = 20;
    /** The height of boxes that is detected well. */
    private static final double GOOD_TEXT = 27;
    /** A second look at less than so many times the first scale does not pay. */
    private static final double WORTHWHILE = 1.15;

    /** Settings measured best on receipts, see {@code docs/benchmarks.md}. */
    public static DetectionSettings receipts() {
        return new DetectionSettings(640, 2560, 800_000, 1_800_000, 0.3f, 0.5f, 1.6f, 8, 2.5f);
    }

    /** The factor by which a picture is scaled before detection. */
    double scaleFor(int width, int height) {
        int shortSide = Math.min(width, height);
        int longSide = Math.max(width, height);
        double factor = Math.max(1.0, (double) minShortSide / shortSide);
        factor = Math.min(factor, (double) maxLongSide / longSide);
        return Math.min(factor, Math.sqrt((double) maxPixels / ((double) width * height)));
    }

    /**
     * The factor at which a second look should be taken, or the same factor if none is needed.
     *
     * @param textHeight median height of the boxes at the first look, in pixels of the scaled picture
     */
    double closerScale(double factor, double textHeight, int width, int height) {
        if (factor >= 1 || textHeight >= SMALL_TEXT) {
            return factor;
        }
        double wanted = Math.min(1, factor * GOOD_TEXT / Math.max(1, textHeight));
        double most = Math.sqrt((double) maxPixelsOfSmallText / ((double) width * height));
        double closer = Math.min(wanted, most);
        return closer > factor * WORTHWHILE ? closer : factor;
    }
}
