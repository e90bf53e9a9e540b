package dev.rightsize.learn.lines;

import dev.rightsize.reading.layout.Quad;

/**
 * How a transcribed piece lies in a detected box.
 *
 * @param piece the piece
 * @param from where it begins in the box, in pixels along the text from the box's beginning, cut at the box
 * @param to where it ends, likewise
 * @param share of the piece's length that is inside, 0 to 1
 * @param outside the longest stretch of the piece that lies before or after the box, in heights of the box
 * @param ofBox share of the box's height that the piece covers between {@code from} and {@code to}
 * @param ofPiece share of the piece's height that the box covers there
 */
public record Overlap(Piece piece, double from, double to, double share, double outside, double ofBox, double ofPiece) {
    /** How the piece lies in the box; text of both runs along their first edges, the same way. */
    public static Overlap of(Quad box, Piece piece) {
        Quad quad = piece.box();
        double cos = Math.cos(box.slope());
        double sin = Math.sin(box.slope());
        double begin = ((box.x1() + box.x4()) / 2) * cos + ((box.y1() + box.y4()) / 2) * sin;
        double left = ((quad.x1() + quad.x4()) / 2) * cos + ((quad.y1() + quad.y4()) / 2) * sin - begin;
        double right = ((quad.x2() + quad.x3()) / 2) * cos + ((quad.y2() + quad.y3()) / 2) * sin - begin;
        double from = Math.max(0, left);
        double to = Math.min(box.textWidth(), right);
        if (to <= from) {
            return new Overlap(piece, from, to, 0, 0, 0, 0);
        }
        double shared = Quads.shared(quad, box);
        return new Overlap(
                piece,
                from,
                to,
                (to - from) / (right - left),
                Math.max(from - left, right - to) / Math.max(1, box.textHeight()),
                shared / ((to - from) * Math.max(1, box.textHeight())),
                shared / ((to - from) * Math.max(1, quad.textHeight())));
    }

    /** Whether piece and box stand on the same line of print, and neither holds several. */
    public boolean sharesRow(double least) {
        return ofBox >= least && ofPiece >= least;
    }

    /** Whether another piece, which does not begin before this one, claims half of the shorter one's place or more. */
    boolean meets(Overlap next) {
        return to - next.from > 0.5 * Math.min(to - from, next.to - next.from);
    }
}
