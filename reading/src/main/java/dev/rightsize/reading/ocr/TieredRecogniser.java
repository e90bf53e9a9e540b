package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import java.util.ArrayList;
import java.util.List;

/** Reads with a light recogniser, and with a heavy one what the light one is not sure of; the surer reading is kept. */
public final class TieredRecogniser implements LineRecogniser {
    private final LineRecogniser light;
    private final LineRecogniser heavy;
    private final float sure;

    /** @param sure mean probability of a line's characters from which the light recogniser is believed, 0 to 1 */
    public TieredRecogniser(LineRecogniser light, LineRecogniser heavy, float sure) {
        this.light = light;
        this.heavy = heavy;
        this.sure = sure;
    }

    @Override
    public List<TextLine> read(Picture picture, List<Quad> boxes) {
        List<TextLine> lines = new ArrayList<>(light.read(picture, boxes));
        List<Integer> unsure = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).confidence() < sure) {
                unsure.add(i);
            }
        }
        List<TextLine> again =
                heavy.read(picture, unsure.stream().map(boxes::get).toList());
        for (int i = 0; i < again.size(); i++) {
            int line = unsure.get(i);
            if (again.get(i).confidence() > lines.get(line).confidence()) {
                lines.set(line, again.get(i));
            }
        }
        return List.copyOf(lines);
    }
}
