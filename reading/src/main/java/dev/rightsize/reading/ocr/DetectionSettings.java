package dev.rightsize.reading.ocr;

/**
 * How text is detected.
 *
 * @param input what the network is given
 * @param sizes at what size
 * @param threshold probability above which a cell of the map belongs to text
 * @param minScore mean probability that a box needs
 * @param growth the ratio by which a core is grown to the whole line ("unclip ratio")
 * @param minCells cells of the map that a core needs
 * @param minCoreSide cells of the map that the short side of a core needs
 */
public record DetectionSettings(
        DetectionInput input,
        LookSizes sizes,
        float threshold,
        float minScore,
        float growth,
        int minCells,
        float minCoreSide) {
    /** Settings for PP-OCRv4, measured best on receipts, see {@code docs/benchmarks.md}. */
    public static DetectionSettings ppOcr() {
        LookSizes sizes = new LookSizes(640, 2560, 800_000, 1_800_000, 20, 27);
        return new DetectionSettings(DetectionInput.BLUE_GREEN_RED, sizes, 0.3f, 0.5f, 1.5f, 8, 2.5f);
    }

    /** Settings for our own detector, measured best on receipts, see {@code docs/benchmarks.md}. */
    public static DetectionSettings ours() {
        LookSizes sizes = new LookSizes(480, 2560, 600_000, 1_800_000, 16, 22);
        return new DetectionSettings(DetectionInput.GREY, sizes, 0.4f, 0.4f, 0.8f, 4, 1.2f);
    }
}
