package dev.rightsize.learn.synthesis.print;

import java.util.List;

/**
 * A printed sheet, seen straight from above in even light.
 *
 * @param ink how dark each pixel is printed, 0 to 1, row by row
 * @param cells in printed order
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes: moved, never compared
public record Paper(int width, int height, float[] ink, List<InkCell> cells) {
    public Paper {
        cells = List.copyOf(cells);
    }
}
