package dev.rightsize.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins pieces of text that stand on the same printed line, although the paper is skewed or bent.
 *
 * <p>Every piece looks along its own baseline for the nearest neighbour on its right that stands level with it; two
 * pieces that find each other belong to one row.
 */
public final class Rows {
    /** Most vertical distance of two neighbours' centre lines, as a share of the lower one's height. */
    private static final double MAX_OFFSET = 0.55;
    /** Most overlap of two neighbours along the line, as a share of the shorter one's width. */
    private static final double MAX_OVERLAP = 0.35;
    /** Width to height from which a piece's own slope is trusted. */
    private static final double LONG = 4;

    private Rows() {}

    /** Rows from top to bottom, cells from left to right; pieces without text are left out. */
    public static List<Row> of(List<TextLine> lines) {
        List<TextLine> pieces =
                lines.stream().filter(line -> !line.text().isEmpty()).toList();
        double skew = skew(pieces);
        List<Piece> placed = pieces.stream().map(line -> Piece.of(line, skew)).toList();
        link(placed);
        List<List<Piece>> rows = new ArrayList<>();
        for (Piece piece : placed) {
            if (piece.left == null) {
                List<Piece> row = new ArrayList<>();
                for (Piece next = piece; next != null; next = next.right) {
                    row.add(next);
                }
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingDouble(
                row -> row.stream().mapToDouble(piece -> piece.y).average().orElse(0)));
        return rows.stream()
                .map(row -> new Row(row.stream().map(piece -> piece.line).toList()))
                .toList();
    }

    /** The median slope of the pieces in radians, longer ones counting more. */
    public static double skew(List<TextLine> lines) {
        return skewOf(lines.stream().map(TextLine::box).toList());
    }

    /** The median slope of boxes in radians, longer ones counting more; 0 if none is clearly longer than high. */
    public static double skewOf(List<Quad> boxes) {
        List<Quad> bySlope = new ArrayList<>(boxes);
        bySlope.sort(Comparator.comparingDouble(Quad::slope));
        double total = bySlope.stream().mapToDouble(Rows::weight).sum();
        double sum = 0;
        for (Quad box : bySlope) {
            sum += weight(box);
            if (total > 0 && sum * 2 >= total) {
                return box.slope();
            }
        }
        return 0;
    }

    private static double weight(Quad box) {
        return box.textWidth() > 2 * box.textHeight() ? box.textWidth() : 0;
    }

    private static void link(List<Piece> pieces) {
        for (Piece piece : pieces) {
            piece.wanted = null;
            double best = Double.MAX_VALUE;
            for (Piece other : pieces) {
                double cost = piece.costTo(other);
                if (cost < best) {
                    best = cost;
                    piece.wanted = other;
                }
            }
        }
        for (Piece piece : pieces) {
            Piece wanted = piece.wanted;
            if (wanted == null) {
                continue;
            }
            Piece rival = wanted.left;
            if (rival == null || piece.costTo(wanted) < rival.costTo(wanted)) {
                if (rival != null) {
                    rival.right = null;
                }
                wanted.left = piece;
                piece.right = wanted;
            }
        }
    }

    /** A piece in coordinates that are turned by the page's skew. */
    private static final class Piece {
        private final TextLine line;
        private final double x;
        private final double y;
        private final double width;
        private final double height;
        private final double slope;
        private @Nullable Piece wanted;
        private @Nullable Piece left;
        private @Nullable Piece right;

        private Piece(TextLine line, double x, double y, double width, double height, double slope) {
            this.line = line;
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
            this.slope = slope;
        }

        static Piece of(TextLine line, double skew) {
            Quad box = line.box();
            double cos = Math.cos(skew);
            double sin = Math.sin(skew);
            double trust = Math.min(1, box.textWidth() / Math.max(1, box.textHeight()) / LONG);
            double slope = Math.tan((box.slope() - skew) * trust * trust);
            return new Piece(
                    line,
                    box.centreX() * cos + box.centreY() * sin,
                    box.centreY() * cos - box.centreX() * sin,
                    box.textWidth(),
                    box.textHeight(),
                    Math.max(-0.3, Math.min(0.3, slope)));
        }

        /** How far a right neighbour is, or infinity if it cannot be one. */
        double costTo(Piece other) {
            double gap = (other.x - other.width / 2) - (x + width / 2);
            double shorter = Math.min(width, other.width);
            if (other == this || other.x <= x || gap < -MAX_OVERLAP * shorter) {
                return Double.POSITIVE_INFINITY;
            }
            double middle = (x + width / 2 + other.x - other.width / 2) / 2;
            double offset = Math.abs((y + slope * (middle - x)) - (other.y + other.slope * (middle - other.x)));
            double lower = Math.min(height, other.height);
            return offset > MAX_OFFSET * lower ? Double.POSITIVE_INFINITY : Math.max(0, gap) + 3 * offset;
        }
    }
}
