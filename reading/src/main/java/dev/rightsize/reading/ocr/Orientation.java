package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import java.util.Comparator;
import java.util.List;

/**
 * Tells by how many quarter turns a picture must be turned to be upright.
 *
 * <p>A few lines are read as they stand; only if they make little sense are they read at the other turns, and the
 * turn that is read with the highest confidence wins. An upright picture costs nothing but these few lines.
 */
final class Orientation {
    private static final int SAMPLES = 5;
    private static final double SURE = 0.85;
    /** How much better another turn must be read. */
    private static final double MARGIN = 0.05;

    private final LineRecogniser recogniser;

    Orientation(LineRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    int quarterTurns(Picture picture, List<Quad> boxes) {
        boolean sideways = sideways(boxes);
        List<Quad> samples = boxes.stream()
                .filter(box -> sideways == box.textHeight() > box.textWidth())
                .sorted(Comparator.comparingDouble((Quad box) -> Math.abs(aspect(box) - 6)))
                .limit(SAMPLES)
                .toList();
        if (samples.isEmpty()) {
            return 0;
        }
        if (sideways) {
            return confidence(picture, samples, 3) > confidence(picture, samples, 1) ? 1 : 3;
        }
        double asItStands = confidence(picture, samples, 0);
        return asItStands < SURE && confidence(picture, samples, 2) > asItStands + MARGIN ? 2 : 0;
    }

    /** Whether most of the text runs up or down. */
    private static boolean sideways(List<Quad> boxes) {
        double upright = 0;
        double upended = 0;
        for (Quad box : boxes) {
            if (box.textHeight() > 1.5 * box.textWidth()) {
                upended += box.textHeight();
            } else if (box.textWidth() > 1.5 * box.textHeight()) {
                upright += box.textWidth();
            }
        }
        return upended > upright;
    }

    private static double aspect(Quad box) {
        double longer = Math.max(box.textWidth(), box.textHeight());
        return longer / Math.max(1, Math.min(box.textWidth(), box.textHeight()));
    }

    /** Mean confidence of the samples when their text is taken to begin {@code corner} corners further on. */
    private double confidence(Picture picture, List<Quad> samples, int corner) {
        List<Quad> turned = samples.stream().map(box -> box.startingAt(corner)).toList();
        return recogniser.read(picture, turned).stream()
                .mapToDouble(TextLine::confidence)
                .average()
                .orElse(0);
    }
}
