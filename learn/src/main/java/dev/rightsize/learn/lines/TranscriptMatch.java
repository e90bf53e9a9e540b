package dev.rightsize.learn.lines;

import dev.rightsize.learn.evaluate.Alignment;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the transcribed text that stands in a detected box.
 *
 * <p>Pieces count that share the box's row. If they lie in the box whole, and the box shows no more than they, the text
 * is theirs: boxes alone decide. If a piece reaches out of the box, the part that is in it is found by what was read
 * there.
 *
 * @param text of the transcript
 * @param whole whether the pieces lie in the box whole; otherwise a reading was needed to find the part
 * @param likeness of the reading and the text without case and spaces, 0 to 1
 * @param pieces that lie in the box whole
 */
record TranscriptMatch(String text, boolean whole, double likeness, List<Piece> pieces) {
    /** Least share of a piece's length that is in the box, for it to count. */
    private static final double TOUCHES = 0.15;
    /** Share of its length from which it is in the box whole, unless too much of it is outside. */
    private static final double WHOLE = 0.75;
    /** The most that may be outside, in heights of the box: less than a character. */
    private static final double OUTSIDE = 0.45;
    /** Least share of the height that box and piece have in common where they meet. */
    private static final double LEVEL = 0.5;
    /** Most empty box before and after the text, in heights of the box. */
    private static final double MARGIN = 0.9;
    /** Least likeness of a part to what was read. */
    private static final double PART = 0.7;
    /** Least length of a part without spaces. */
    private static final int SHORTEST_PART = 2;

    /** The text in the line's box; null if the transcript does not tell. */
    static @Nullable TranscriptMatch find(TextLine line, List<Piece> pieces) {
        List<Overlap> overlaps = overlaps(line.box(), pieces);
        if (overlaps == null || overlaps.isEmpty()) {
            return null;
        }
        String joined =
                String.join(" ", overlaps.stream().map(o -> o.piece().text()).toList());
        String read = Letters.key(ReceiptAlphabet.ordinary(line.text()));
        if (overlaps.stream().allMatch(TranscriptMatch::isWhole)) {
            return covers(overlaps, line.box())
                    ? new TranscriptMatch(
                            joined,
                            true,
                            Alignment.similarity(Letters.key(joined), read),
                            overlaps.stream().map(Overlap::piece).toList())
                    : null;
        }
        return part(joined, read, joined.contains(" "));
    }

    /** The pieces of the box's row from left to right; null if several claim the same place with different texts. */
    private static @Nullable List<Overlap> overlaps(Quad box, List<Piece> pieces) {
        List<Overlap> overlaps = new ArrayList<>();
        for (Piece piece : pieces) {
            Overlap overlap = Overlap.of(box, piece);
            if (overlap.sharesRow(LEVEL) && overlap.share() > TOUCHES) {
                overlaps.add(overlap);
            }
        }
        overlaps.sort(Comparator.comparingDouble(Overlap::from));
        for (int i = overlaps.size() - 1; i > 0; i--) {
            Overlap before = overlaps.get(i - 1);
            if (before.meets(overlaps.get(i))) {
                if (!before.piece().text().equals(overlaps.get(i).piece().text())) {
                    return null;
                }
                overlaps.remove(i);
            }
        }
        return overlaps;
    }

    private static boolean isWhole(Overlap overlap) {
        return overlap.share() >= WHOLE && overlap.outside() <= OUTSIDE;
    }

    /** Whether the box has no room for print that is in none of the pieces. */
    private static boolean covers(List<Overlap> overlaps, Quad box) {
        double most = MARGIN * box.textHeight();
        double end = 0;
        for (Overlap overlap : overlaps) {
            if (overlap.from() - end > most * (end == 0 ? 1 : 100)) {
                return false;
            }
            end = Math.max(end, overlap.to());
        }
        return box.textWidth() - end <= most;
    }

    private static @Nullable TranscriptMatch part(String joined, String read, boolean spaced) {
        String key = Letters.key(joined);
        Alignment found = Alignment.within(key, read);
        double likeness = 1 - (double) found.distance() / Math.max(1, read.length());
        if (read.length() < SHORTEST_PART || found.end() - found.begin() < SHORTEST_PART || likeness < PART) {
            return null;
        }
        boolean ends = found.places()[found.begin()] == 0 && found.places()[found.end() - 1] == read.length() - 1;
        boolean equal = key.charAt(found.begin()) == read.charAt(0)
                && key.charAt(found.end() - 1) == read.charAt(read.length() - 1);
        int from = position(joined, found.begin());
        int to = position(joined, found.end() - 1) + 1;
        boolean words =
                (from == 0 || joined.charAt(from - 1) == ' ') && (to == joined.length() || joined.charAt(to) == ' ');
        if (spaced ? !words : !ends || !equal) {
            return null;
        }
        return new TranscriptMatch(joined.substring(from, to), false, likeness, List.of());
    }

    /** Where the n-th character that is no space stands. */
    private static int position(String text, int index) {
        int left = index;
        int at = 0;
        while (text.charAt(at) == ' ' || left-- > 0) {
            at++;
        }
        return at;
    }
}
