package dev.rightsize.reading.ocr;

/**
 * How text is recognised.
 *
 * @param height pixels down of a crop, as the network was trained
 * @param maxWidth pixels across of the widest crop; wider text is squeezed
 * @param step pixels to a multiple of which widths are rounded up
 * @param maxBatch most crops that go through the network together
 * @param minFill least width of a crop as a share of its batch's, so that little is padding
 * @param spaceThreshold see {@link CtcDecoder}
 */
public record RecognitionSettings(
        int height, int maxWidth, int step, int maxBatch, float minFill, float spaceThreshold) {
    /** Settings for PP-OCRv4, measured best on receipts, see {@code docs/benchmarks.md}. */
    public static RecognitionSettings ppOcr() {
        return new RecognitionSettings(48, 1600, 8, 1, 0.9f, 0.02f);
    }

    int toStep(int width) {
        return (width + step - 1) / step * step;
    }
}
