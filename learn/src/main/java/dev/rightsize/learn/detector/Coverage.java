package dev.rightsize.learn.detector;

import dev.rightsize.learn.lines.Overlap;
import dev.rightsize.learn.lines.Piece;
import dev.rightsize.learn.lines.Quads;
import dev.rightsize.reading.layout.Quad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much of a line's length lies in boxes that stand on the same line, however it is cut into pieces. */
final class Coverage {
    /** Share from which a line counts as found. */
    static final double FOUND = 0.8;
    /** Share of both heights that line and box must have in common. */
    private static final double LEVEL = 0.45;

    private Coverage() {}

    /** The share of the line's length, 0 to 1. */
    static double of(Quad line, List<Quad> boxes) {
        Quad read = Quads.asRead(line);
        List<Overlap> overlaps = new ArrayList<>();
        for (Quad box : boxes) {
            if (box.left() < line.right()
                    && box.right() > line.left()
                    && box.top() < line.bottom()
                    && box.bottom() > line.top()) {
                Overlap overlap = Overlap.of(read, new Piece(Quads.asRead(box), ""));
                if (overlap.sharesRow(LEVEL)) {
                    overlaps.add(overlap);
                }
            }
        }
        overlaps.sort(Comparator.comparingDouble(Overlap::from));
        double covered = 0;
        double end = 0;
        for (Overlap overlap : overlaps) {
            covered += Math.max(0, overlap.to() - Math.max(end, overlap.from()));
            end = Math.max(end, overlap.to());
        }
        return covered / Math.max(1, read.textWidth());
    }
}
