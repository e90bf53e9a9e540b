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
     * The factor at which a second look should be taken at the part of the picture that has text; the first look's if
     * no closer one pays, unless that part is so large that it must be reduced more.
     *
     * @param factor that of the first look
     * @param textHeight median height of the boxes at the first look, in pixels of the scaled picture
     * @param width of the part, in pixels of the picture
     * @param height of the part
     */
    double closerScale(double factor, double textHeight, double width, double height) {
        double most = Math.min(Math.max(1, factor), Math.sqrt(maxPixelsOfSmallText / (width * height)));
        double wanted = textHeight < SMALL_TEXT ? factor * GOOD_TEXT / Math.max(1, textHeight) : factor;
        double closer = Math.min(wanted, most);
        return closer > factor * WORTHWHILE ? closer : Math.min(factor, most);
    }
}
