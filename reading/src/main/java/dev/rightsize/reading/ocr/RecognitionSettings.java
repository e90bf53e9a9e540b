package dev.rightsize.reading.ocr;

/**
 * How text is recognised.
 *
 * @param input what the network is given
 * @param height pixels down of a crop, as the network was trained
 * @param minWidth pixels across of the narrowest crop; narrower text is stretched
 * @param maxWidth pixels across of the widest crop; wider text is squeezed
 * @param step pixels to a multiple of which widths are rounded
 * @param maxBatch most crops that go through the network together
 * @param minFill least width of a crop as a share of its batch's, so that little is padding; 1 for none at all
 * @param spaceThreshold see {@link CtcDecoder}
 */
public record RecognitionSettings(
        LineInput input,
        int height,
        int minWidth,
        int maxWidth,
        int step,
        int maxBatch,
        float minFill,
        float spaceThreshold) {
    /** Settings for PP-OCRv4, measured best on receipts, see {@code docs/benchmarks.md}. */
    public static RecognitionSettings ppOcr() {
        return new RecognitionSettings(LineInput.BLUE_GREEN_RED, 48, 8, 1600, 8, 1, 0.9f, 0.02f);
    }

    /** Settings for our own recogniser, as it was trained. */
    public static RecognitionSettings ours() {
        return new RecognitionSettings(LineInput.GREY, 32, 24, 1600, 4, 1, 1, 0.3f);
    }

    /** How wide the crop of a line is made that would be {@code natural} pixels wide at this height. */
    public int cropWidth(double natural) {
        long width = minFill < 1 ? Math.round(natural) : Math.round(natural / step) * step;
        return (int) Math.min(maxWidth, Math.max(minWidth, width));
    }

    /** How wide the batch is made whose widest crop is {@code width} pixels wide. */
    int toStep(int width) {
        return (width + step - 1) / step * step;
    }
}
