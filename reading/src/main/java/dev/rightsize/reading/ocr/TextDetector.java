package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.reading.layout.MinimumRectangle;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds text by differentiable binarisation (Liao et al., arXiv 1911.08947): a network marks the cores of text lines,
 * each connected core becomes its smallest rectangle, grown back to the line's full height.
 */
public final class TextDetector {
    /** The name by which the engine knows the network. */
    public static final String MODEL = "text-detection";

    /** Radians of skew from which the picture is straightened; the network reads text as well up to there. */
    private static final double MAX_SKEW = Math.toRadians(16);
    /** Share of the text's length that the second look must find again. */
    private static final double KEEP = 0.9;

    private final TextMap map;
    private final DetectionSettings settings;

    public TextDetector(Engine engine, DetectionSettings settings) {
        map = new TextMap(engine, settings.input().cell());
        this.settings = settings;
    }

    /**
     * The text boxes of a picture, in no particular order, in the picture's pixels.
     *
     * <p>Where the text is small in the picture or runs aslant, a second look is taken at the part with the text only,
     * larger and straightened.
     */
    public List<TextBox> detect(Picture picture) {
        View view = settings.input().view(picture);
        LookSizes sizes = settings.sizes();
        double factor = sizes.scaleFor(picture.width(), picture.height());
        int width = toGrid(picture.width() * factor);
        int height = toGrid(picture.height() * factor);
        List<TextBox> boxes = look(view.scaled(width, height), picture.width(), picture.height());
        if (boxes.isEmpty()) {
            return boxes;
        }
        List<Quad> quads = boxes.stream().map(TextBox::quad).toList();
        Frame frame = Frame.around(quads, picture);
        double closer = sizes.closerScale(factor, medianHeight(quads) * factor, frame.width(), frame.height());
        if (closer <= factor && Math.abs(frame.angle()) <= MAX_SKEW) {
            return boxes;
        }
        List<TextBox> second = look(
                        view.cut(frame, toGrid(frame.width() * closer), toGrid(frame.height() * closer)),
                        frame.width(),
                        frame.height())
                .stream()
                .map(box -> new TextBox(frame.place(box.quad()), box.score()))
                .toList();
        return length(second) > KEEP * length(boxes) ? second : boxes;
    }

    private static double medianHeight(List<Quad> quads) {
        double[] heights = quads.stream()
                .mapToDouble(quad -> Math.min(quad.textHeight(), quad.textWidth()))
                .sorted()
                .toArray();
        return heights[heights.length / 2];
    }

    private static double length(List<TextBox> boxes) {
        return boxes.stream().mapToDouble(box -> box.quad().textWidth()).sum();
    }

    /** The text in a picture that has the network's grid, in units of which the picture has so many. */
    private List<TextBox> look(View scaled, double unitsAcross, double unitsDown) {
        int columns = scaled.width() / settings.input().cell();
        int rows = scaled.height() / settings.input().cell();
        return boxes(map.of(scaled), columns, rows, unitsAcross / columns, unitsDown / rows);
    }

    private static int toGrid(double size) {
        return Math.max(TextMap.GRID, (int) Math.round(size / TextMap.GRID) * TextMap.GRID);
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
        return count == 0 ? 0 : (float) Math.min(1, sum / count);
    }
}
