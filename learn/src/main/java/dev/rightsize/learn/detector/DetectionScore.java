package dev.rightsize.learn.detector;

import dev.rightsize.learn.lines.Quads;
import dev.rightsize.reading.layout.Quad;
import java.util.List;

/**
 * How well lines of text were found.
 *
 * <p>Transcribers and detectors cut print into pieces differently. So a line is found if boxes on its level hold four
 * fifths of its length, in however many pieces, and a box is right if known lines fill half of its length.
 *
 * @param lines that are known
 * @param found of them
 * @param boxes that the detector saw
 * @param right of them
 */
public record DetectionScore(int lines, int found, int boxes, int right) {
    /** Nothing measured. */
    public static final DetectionScore NONE = new DetectionScore(0, 0, 0, 0);

    private static final double RIGHT = 0.5;

    /** The score of one page; boxes that lie mostly in places of which nobody knows do not count. */
    public static DetectionScore of(List<Mark> truth, List<Quad> seen) {
        List<Quad> known = truth.stream().filter(Mark::text).map(Mark::box).toList();
        List<Quad> unknown =
                truth.stream().filter(mark -> !mark.text()).map(Mark::box).toList();
        List<Quad> boxes = seen.stream().filter(box -> !isIn(box, unknown)).toList();
        int found = (int) known.stream()
                .filter(line -> Coverage.of(line, seen) >= Coverage.FOUND)
                .count();
        int right = (int)
                boxes.stream().filter(box -> Coverage.of(box, known) >= RIGHT).count();
        return new DetectionScore(known.size(), found, boxes.size(), right);
    }

    private static boolean isIn(Quad box, List<Quad> places) {
        return places.stream().anyMatch(place -> Quads.shared(box, place) > Quads.area(box) / 2);
    }

    /** The two scores together. */
    public DetectionScore plus(DetectionScore other) {
        return new DetectionScore(lines + other.lines, found + other.found, boxes + other.boxes, right + other.right);
    }

    /** Share of the lines that were found; NaN without lines. */
    public double recall() {
        return (double) found / lines;
    }

    /** Share of the boxes that are right; NaN without boxes. */
    public double precision() {
        return (double) right / boxes;
    }

    /** Harmonic mean of recall and precision; 0 if nothing is right. */
    public double quality() {
        return found == 0 || right == 0 ? 0 : 2 / (1 / recall() + 1 / precision());
    }
}
