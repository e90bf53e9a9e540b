package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Tensors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where a picture has text: the detection network's probability for each pixel.
 *
 * <p>A large picture goes through the network in strips that overlap, because the network takes about 160 bytes a pixel.
 */
final class TextMap {
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};
    /** The network's cells: each side of its input must be a multiple. */
    static final int GRID = 32;
    /** Pixels that go through the network at once, without the overlap. */
    private static final int MOST_PIXELS = 900_000;
    /** Rows that a strip sees of its neighbours, so that no line of text is cut. */
    private static final int OVERLAP = 2 * GRID;

    private final Engine engine;

    TextMap(Engine engine) {
        this.engine = engine;
    }

    /** A probability for each pixel of a picture whose sides are multiples of {@link #GRID}. */
    float[] of(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int strips = (width * height + MOST_PIXELS - 1) / MOST_PIXELS;
        int rows = (height / GRID + strips - 1) / strips * GRID;
        if (rows >= height) {
            return run(picture);
        }
        float[] map = new float[width * height];
        for (int top = 0; top < height; top += rows) {
            int bottom = Math.min(height, top + rows);
            int from = Math.max(0, top - OVERLAP);
            int to = Math.min(height, bottom + OVERLAP);
            byte[] strip = Arrays.copyOfRange(picture.rgb(), from * width * 3, to * width * 3);
            float[] part = run(new Picture(width, to - from, strip));
            System.arraycopy(part, (top - from) * width, map, top * width, (bottom - top) * width);
        }
        return map;
    }

    private float[] run(Picture picture) {
        FloatTensor input = Tensors.blueGreenRed(List.of(picture), picture.width(), MEAN, DEVIATION);
        FloatTensor map = Outputs.only(TextDetector.MODEL, engine.run(TextDetector.MODEL, Map.of("x", input)));
        if (map.values().length != picture.width() * picture.height()) {
            throw new EngineException("Model '" + TextDetector.MODEL + "' returned shape "
                    + Arrays.toString(map.shape()) + " for a picture of " + picture.width() + " x " + picture.height()
                    + ". Choose another detection model.");
        }
        return map.values();
    }
}
