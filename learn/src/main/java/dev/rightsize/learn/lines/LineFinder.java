package dev.rightsize.learn.lines;

import dev.rightsize.learn.evaluate.Alignment;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of one receipt and what they say.
 *
 * <p>To learn from, a transcript must be like what the large recogniser read, so that no text stands at the wrong
 * line. To measure, it need not, or the lines that the large recogniser reads badly would be missing: there boxes alone
 * decide, and readers' agreement counts only in sets without transcripts.
 */
final class LineFinder {
    /** Pixels below which print cannot be read. */
    static final float LEAST_HEIGHT = 6;
    /** Least likeness of a transcript and what was read, to learn from. */
    private static final double LIKE = 0.6;
    /** The share of a piece up to which a box that covers it does not count. */
    private static final double TOUCHED = 0.1;

    /** Longest text without spaces that need not be like the reading where boxes say that it is in its place. */
    private static final int SHORT = 3;
    /** Characters of a transcript that a reading may lack at its beginning or end, for its box not to be cut off. */
    private static final int CUT = 2;
    /** Fewest characters of a line that runs down. */
    private static final int LEAST_UPENDED = 3;
    /** How far a detector's box reaches beyond a transcriber's on each side, in heights of the latter. */
    private static final float MARGIN = 0.1f;

    private final ReceiptLines receipt;
    private final Labeller labeller;
    private final Split split;
    private final LineCounts counts;
    private final List<FoundLine> found = new ArrayList<>();
    private final Set<Piece> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private LineFinder(ReceiptLines receipt, Labeller labeller, Split split, LineCounts counts) {
        this.receipt = receipt;
        this.labeller = labeller;
        this.split = split;
        this.counts = counts;
    }

    static List<FoundLine> find(ReceiptLines receipt, Labeller labeller, Split split, LineCounts counts) {
        LineFinder finder = new LineFinder(receipt, labeller, split, counts);
        for (TextLine line : receipt.lines()) {
            finder.detected(line);
        }
        if (split == Split.TRAINING) {
            finder.transcribed();
        }
        return finder.found;
    }

    private void detected(TextLine line) {
        if (tooSmall(line.box())) {
            counts.drop("too small");
            return;
        }
        Opinion large = opinion(line);
        Opinion tesseract = WordsInside.of(line.box(), receipt.tesseract());
        if (split != Split.HELD_OUT
                && WideCrop.isUpended(line.box())
                && line.text().length() < LEAST_UPENDED) {
            counts.drop("one high character, taken for a line that runs down");
            return;
        }
        LineLabel label = split == Split.HELD_OUT && !receipt.pieces().isEmpty()
                ? measured(line)
                : learnt(line, large, tesseract);
        if (label != null) {
            add(new FoundLine(line.box(), true, label, large, tesseract));
        }
    }

    private @Nullable LineLabel measured(TextLine line) {
        TranscriptMatch match = TranscriptMatch.find(line, receipt.pieces());
        if (match == null) {
            counts.drop("no transcript found");
            return null;
        }
        if (!match.whole()) {
            counts.drop("only a part of a piece");
            return null;
        }
        return labeller.label(match.text(), null, null);
    }

    private @Nullable LineLabel learnt(TextLine line, @Nullable Opinion large, @Nullable Opinion tesseract) {
        TranscriptMatch match = TranscriptMatch.find(line, receipt.pieces());
        if (match == null || !plausible(match)) {
            LineLabel agreed = Labeller.agreed(large, tesseract);
            if (agreed == null) {
                counts.drop(match == null ? "no transcript found" : "transcript unlike the reading");
            }
            return agreed;
        }
        used.addAll(match.pieces());
        if (Labeller.contradicted(match.text(), large, tesseract)) {
            counts.drop("both readers contradict the transcript");
            return null;
        }
        if (match.whole() && large != null && isCut(match.text(), large.text())) {
            counts.drop("cut off by its box");
            return null;
        }
        return labeller.label(match.text(), large, tesseract);
    }

    private static boolean plausible(TranscriptMatch match) {
        boolean shortInPlace =
                match.pieces().size() == 1 && Letters.key(match.text()).length() <= SHORT;
        return match.likeness() >= LIKE || shortInPlace;
    }

    /** Whether the reading lacks the beginning or the end of the transcript. */
    private static boolean isCut(String transcript, String read) {
        int[] places = Alignment.of(Letters.key(transcript), Letters.key(read)).places();
        int first = 0;
        while (first < places.length && places[first] < 0) {
            first++;
        }
        int last = places.length - 1;
        while (last >= first && places[last] < 0) {
            last--;
        }
        return first >= CUT || places.length - 1 - last >= CUT;
    }

    /** Pieces that no box of the detector shows. */
    private void transcribed() {
        List<Word> words =
                receipt.lines().stream().flatMap(line -> line.words().stream()).toList();
        for (Piece piece : receipt.pieces()) {
            if (used.contains(piece) || tooSmall(piece.box())) {
                continue;
            }
            Opinion large = WordsInside.of(piece.box(), words);
            Opinion tesseract = WordsInside.of(piece.box(), receipt.tesseract());
            if (!inOneBox(piece, large, tesseract)) {
                counts.drop("piece in no box or in several");
            } else if (Labeller.contradicted(piece.text(), large, tesseract)) {
                counts.drop("both readers contradict the transcript");
            } else {
                LineLabel label = labeller.label(piece.text(), large, tesseract);
                add(new FoundLine(widened(piece.box()), false, label, large, tesseract));
            }
        }
    }

    /** Whether a piece's text is confirmed by a reader, or short and where the detector saw nothing else. */
    private boolean inOneBox(Piece piece, @Nullable Opinion large, @Nullable Opinion tesseract) {
        if (large != null) {
            return like(piece, large);
        }
        boolean confirmed = tesseract != null && like(piece, tesseract);
        return untouched(piece) && (confirmed || Letters.key(piece.text()).length() <= SHORT);
    }

    private static Quad widened(Quad box) {
        float share = MARGIN * box.textHeight() / Math.max(1, box.textWidth());
        Quad wide = box.slice(-share, 1 + share);
        return wide.startingAt(1).slice(-MARGIN, 1 + MARGIN).startingAt(3);
    }

    private boolean untouched(Piece piece) {
        double area = Math.max(1, Quads.area(piece.box()));
        return receipt.lines().stream().allMatch(line -> Quads.shared(line.box(), piece.box()) / area < TOUCHED);
    }

    private static boolean like(Piece piece, Opinion opinion) {
        return Alignment.similarity(Letters.key(piece.text()), Letters.key(opinion.text())) >= LIKE;
    }

    private void add(FoundLine line) {
        if (split != Split.HELD_OUT && !ReceiptAlphabet.covers(line.label().text())) {
            counts.drop("characters outside of the alphabet");
            return;
        }
        found.add(line);
        counts.keep(split, line);
    }

    private static @Nullable Opinion opinion(TextLine line) {
        String text = ReceiptAlphabet.ordinary(line.text());
        return text.isEmpty() ? null : new Opinion(text, line.confidence());
    }

    private static boolean tooSmall(Quad box) {
        return Math.min(box.textHeight(), box.textWidth()) < LEAST_HEIGHT;
    }
}
