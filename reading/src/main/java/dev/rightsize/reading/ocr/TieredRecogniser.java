package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads with a light recogniser, and with a heavy one what the light one is not sure of and what stands in large type, where
 * names are drawn rather than printed; the surer reading is kept.
 */
public final class TieredRecogniser implements LineRecogniser {
    /** Type is large from so many times the median height of the page's boxes. */
    private static final double LARGE = 1.6;

    private static final int LAST_PLAIN = 127;

    private final LineRecogniser light;
    private final LineRecogniser heavy;
    private final float sure;

    /** @param sure mean probability of a word's characters from which the light recogniser is believed, 0 to 1 */
    public TieredRecogniser(LineRecogniser light, LineRecogniser heavy, float sure) {
        this.light = light;
        this.heavy = heavy;
        this.sure = sure;
    }

    @Override
    public List<TextLine> read(Picture picture, List<Quad> boxes, TextDirection direction) {
        List<TextLine> lines = new ArrayList<>(light.read(picture, boxes, direction));
        double large = LARGE * medianHeight(boxes);
        List<Integer> unsure = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).sure(sure) || height(boxes.get(i)) >= large) {
                unsure.add(i);
            }
        }
        List<TextLine> again =
                heavy.read(picture, unsure.stream().map(boxes::get).toList(), direction);
        for (int i = 0; i < again.size(); i++) {
            int line = unsure.get(i);
            lines.set(line, better(lines.get(line), again.get(i)));
        }
        return List.copyOf(lines);
    }

    @Override
    public LineRecogniser quick() {
        return light.quick();
    }

    private static TextLine better(TextLine light, TextLine heavy) {
        return heavy.confidence() > light.confidence() && !lacksAccents(heavy.text(), light.text()) ? heavy : light;
    }

    /** Whether a text is the other but for letters that only the light recogniser knows. */
    private static boolean lacksAccents(String text, String other) {
        if (text.length() != other.length() || text.equals(other)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != other.charAt(i) && other.charAt(i) <= LAST_PLAIN) {
                return false;
            }
        }
        return true;
    }

    private static double height(Quad box) {
        return Math.min(box.textHeight(), box.textWidth());
    }

    private static double medianHeight(List<Quad> boxes) {
        double[] heights =
                boxes.stream().mapToDouble(TieredRecogniser::height).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }
}
