package dev.rightsize.reading.ocr;

/**
 * At what size pictures are looked at.
 *
 * @param minShortSide pixels to which the picture's short side is enlarged if it has fewer
 * @param maxLongSide pixels to which the picture's long side is reduced if it has more
 * @param maxPixels pixels to which the picture is reduced at the most, whatever its shape
 * @param maxPixelsOfSmallText the same where the text turned out to be small
 * @param smallText height of boxes in pixels below which text is looked at again, closer
 * @param goodText height of boxes at which a closer look shows them
 */
public record LookSizes(
        int minShortSide, int maxLongSide, int maxPixels, int maxPixelsOfSmallText, double smallText, double goodText) {
    /** A second look at less than so many times the first scale does not pay. */
    private static final double WORTHWHILE = 1.15;

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
        double wanted = textHeight < smallText ? factor * goodText / Math.max(1, textHeight) : factor;
        double closer = Math.min(wanted, most);
        return closer > factor * WORTHWHILE ? closer : Math.min(factor, most);
    }
}
