package dev.rightsize.learn.detector;

import dev.rightsize.learn.lines.Quads;
import dev.rightsize.reading.layout.Quad;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what a detector saw on a page with where text is known to stand.
 *
 * <p>The detector's boxes are how text should be boxed; a person's transcript, or a generator's knowledge, says which of
 * them are right and what was missed. Missed text is boxed as high as the detector boxes text on this page. Places on
 * which the two disagree halfway teach nothing.
 */
final class Marks {
    /** Share of a known line that is seen, up to which it was missed. */
    private static final double MISSED = 0.3;
    /** Share of a box in which known text stands, up to which nobody knows what it is. */
    private static final double UNKNOWN = 0.3;
    /** Share of a missed line that lies in a box which therefore cannot be right. */
    private static final double SWALLOWED = 0.4;
    /** Known lines that were seen, from which their heights are compared. */
    private static final int ENOUGH = 5;

    private Marks() {}

    /** @param known empty if nothing is known, so that the detector is believed */
    static List<Mark> join(List<Quad> seen, List<Quad> known) {
        if (known.isEmpty()) {
            return seen.stream().map(box -> new Mark(box, true)).toList();
        }
        double growth = growth(seen, known);
        List<Quad> missed = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (Quad line : known) {
            double share = Coverage.of(line, seen);
            if (share < MISSED) {
                missed.add(grown(Quads.asRead(line), growth));
            } else if (share < Coverage.FOUND) {
                marks.add(new Mark(line, false));
            }
        }
        for (Quad box : seen) {
            boolean right = Coverage.of(box, known) > UNKNOWN && missed.stream().noneMatch(line -> in(line, box));
            marks.add(new Mark(box, right));
        }
        missed.forEach(line -> marks.add(new Mark(line, true)));
        return marks;
    }

    private static boolean in(Quad line, Quad box) {
        return Quads.shared(line, box) > SWALLOWED * Quads.area(line);
    }

    /** How much higher the detector boxes a line than those who know it, in the middle; 1 if that cannot be told. */
    private static double growth(List<Quad> seen, List<Quad> known) {
        double[] ratios = known.stream()
                .filter(line -> Coverage.of(line, seen) >= Coverage.FOUND)
                .mapToDouble(line -> height(line, seen))
                .filter(ratio -> ratio > 0)
                .sorted()
                .toArray();
        return ratios.length < ENOUGH ? 1 : ratios[ratios.length / 2];
    }

    /** Height of the box that the line lies in, in heights of the line; 0 if there is no single one. */
    private static double height(Quad line, List<Quad> seen) {
        Quad read = Quads.asRead(line);
        List<Quad> around = seen.stream()
                .filter(box -> Quads.shared(read, box) > 0.6 * Quads.area(read))
                .toList();
        return around.size() == 1 ? Quads.asRead(around.get(0)).textHeight() / Math.max(1, read.textHeight()) : 0;
    }

    /** Moves all edges by the same distance, so that the box is higher by the factor. */
    private static Quad grown(Quad box, double factor) {
        float height = Math.max(1, box.textHeight());
        float width = Math.max(1, box.textWidth());
        float distance = (float) ((factor - 1) * height / 2);
        float alongX = (box.x2() + box.x3() - box.x1() - box.x4()) / 2 / width * distance;
        float alongY = (box.y2() + box.y3() - box.y1() - box.y4()) / 2 / width * distance;
        float downX = (box.x4() + box.x3() - box.x1() - box.x2()) / 2 / height * distance;
        float downY = (box.y4() + box.y3() - box.y1() - box.y2()) / 2 / height * distance;
        return new Quad(
                box.x1() - alongX - downX,
                box.y1() - alongY - downY,
                box.x2() + alongX - downX,
                box.y2() + alongY - downY,
                box.x3() + alongX + downX,
                box.y3() + alongY + downY,
                box.x4() - alongX + downX,
                box.y4() - alongY + downY);
    }
}
