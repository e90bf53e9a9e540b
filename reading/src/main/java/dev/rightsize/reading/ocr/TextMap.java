package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import java.util.Arrays;
import java.util.Map;

/**
 * Where a picture has text: the detection network's probability for each cell of a map.
 *
 * <p>A large picture goes through the network in strips that overlap, because PP-OCR's network takes about 160 bytes a
 * pixel.
 */
final class TextMap {
    /** The network's coarsest cells: each side of its input must be a multiple. */
    static final int GRID = 32;
    /**
     * Pixels that go through the network at once, without the overlap: a first look whole, since strips cost fields,
     * and a second look in parts that are hardly larger, since a page's memory never shrinks.
     */
    private static final int MOST_PIXELS = 830_000;
    /** Rows that a strip sees of its neighbours, so that no line of text is cut. */
    private static final int OVERLAP = 2 * GRID;

    private final Engine engine;
    private final int cell;

    /** @param cell pixels along each side of a cell of the map */
    TextMap(Engine engine, int cell) {
        this.engine = engine;
        this.cell = cell;
    }

    /** A probability for each cell of a picture whose sides are multiples of {@link #GRID}. */
    float[] of(View picture) {
        int width = picture.width();
        int height = picture.height();
        int strips = (width * height + MOST_PIXELS - 1) / MOST_PIXELS;
        int rows = (height / GRID + strips - 1) / strips * GRID;
        if (rows >= height) {
            return run(picture);
        }
        int columns = width / cell;
        float[] map = new float[columns * (height / cell)];
        for (int top = 0; top < height; top += rows) {
            int bottom = Math.min(height, top + rows);
            int from = Math.max(0, top - OVERLAP);
            int to = Math.min(height, bottom + OVERLAP);
            float[] part = run(picture.rows(from, to));
            System.arraycopy(
                    part, (top - from) / cell * columns, map, top / cell * columns, (bottom - top) / cell * columns);
        }
        return map;
    }

    private float[] run(View picture) {
        FloatTensor map =
                Outputs.only(TextDetector.MODEL, engine.run(TextDetector.MODEL, Map.of("x", picture.tensor())));
        if (map.values().length != picture.width() / cell * (picture.height() / cell)) {
            throw new EngineException("Model '" + TextDetector.MODEL + "' returned shape "
                    + Arrays.toString(map.shape()) + " for a picture of " + picture.width() + " x " + picture.height()
                    + ". Choose another detection model.");
        }
        return map.values();
    }
}
