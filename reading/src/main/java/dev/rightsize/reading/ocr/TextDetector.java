package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.reading.layout.MinimumRectangle;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Scaling;
import dev.rightsize.reading.pixels.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds text by differentiable binarisation (Liao et al., arXiv 1911.08947): a network marks the cores of text lines,
 * each connected core becomes its smallest rectangle, grown back to the line's full height.
 */
public final class TextDetector {
    /** The name by which the engine knows the network. */
    public static final String MODEL = "text-detection";

    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};
    private static final int GRID = 32;

    private final Engine engine;
    private final DetectionSettings settings;

    public TextDetector(Engine engine, DetectionSettings settings) {
        this.engine = engine;
        this.settings = settings;
    }

    /**
     * The text boxes of a picture, in no particular order, in the picture's pixels. Where the text turns out to be small
     * and the picture was reduced, it is looked at again in more detail.
     */
    public List<TextBox> detect(Picture picture) {
        double factor = settings.scaleFor(picture.width(), picture.height());
        List<TextBox> boxes = detect(picture, factor);
        double closer = settings.closerScale(factor, medianHeight(boxes) * factor, picture.width(), picture.height());
        return closer > factor ? detect(picture, closer) : boxes;
    }

    private static double medianHeight(List<TextBox> boxes) {
        double[] heights = boxes.stream()
                .mapToDouble(box -> Math.min(box.quad().textHeight(), box.quad().textWidth()))
                .sorted()
                .toArray();
        return heights.length == 0 ? Double.MAX_VALUE : heights[heights.length / 2];
    }

    private List<TextBox> detect(Picture picture, double factor) {
        int width = toGrid(picture.width() * factor);
        int height = toGrid(picture.height() * factor);
        Picture scaled = Scaling.resize(picture, width, height);
        FloatTensor input = Tensors.blueGreenRed(List.of(scaled), width, MEAN, DEVIATION);
        if (!(engine.run(MODEL, Map.of("x", input)).values().iterator().next() instanceof FloatTensor map)) {
            throw new EngineException("Model '" + MODEL + "' must return floats. Choose another detection model.");
        }
        return boxes(
                map.values(), width, height, (double) picture.width() / width, (double) picture.height() / height);
    }

    private static int toGrid(double size) {
        return Math.max(GRID, (int) Math.round(size / GRID) * GRID);
    }

    private List<TextBox> boxes(float[] map, int width, int height, double scaleX, double scaleY) {
        List<TextBox> boxes = new ArrayList<>();
        for (Region region : Region.above(map, width, height, settings.threshold())) {
            if (region.cells() < settings.minCells()) {
                continue;
            }
            float[][] outline = region.outline();
            MinimumRectangle core = MinimumRectangle.around(outline[0], outline[1]);
            if (Math.min(core.width(), core.height()) < settings.minCoreSide()) {
                continue;
            }
            float score = mean(map, width, height, core);
            if (score >= settings.minScore()) {
                double distance =
                        core.width() * core.height() * settings.growth() / (2 * (core.width() + core.height()));
                boxes.add(new TextBox(core.grown(distance).corners(scaleX, scaleY), score));
            }
        }
        return boxes;
    }

    /** Mean of the map inside the rectangle. */
    private static float mean(float[] map, int width, int height, MinimumRectangle box) {
        double cos = Math.cos(box.angle());
        double sin = Math.sin(box.angle());
        double reachX = (Math.abs(box.width() * cos) + Math.abs(box.height() * sin)) / 2;
        double reachY = (Math.abs(box.width() * sin) + Math.abs(box.height() * cos)) / 2;
        double sum = 0;
        int count = 0;
        int bottom = (int) Math.min(height - 1, Math.floor(box.centreY() + reachY));
        int right = (int) Math.min(width - 1, Math.floor(box.centreX() + reachX));
        for (int y = (int) Math.max(0, box.centreY() - reachY); y <= bottom; y++) {
            for (int x = (int) Math.max(0, box.centreX() - reachX); x <= right; x++) {
                double dx = x + 0.5 - box.centreX();
                double dy = y + 0.5 - box.centreY();
                if (Math.abs(dx * cos + dy * sin) <= box.width() / 2
                        && Math.abs(dy * cos - dx * sin) <= box.height() / 2) {
                    sum += map[y * width + x];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : (float) (sum / count);
    }
}
