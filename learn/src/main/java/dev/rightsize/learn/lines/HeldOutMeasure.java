package dev.rightsize.learn.lines;

import dev.rightsize.learn.evaluate.LineScore;
import dev.rightsize.learn.evaluate.ReadLine;
import dev.rightsize.reading.receipt.typed.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Measures readers of lines on the boxes that the detector drew on receipts nobody learnt from, all by the same rules.
 *
 * <p>The truth of {@code sroie_test} and WildReceipt comes from people's transcripts alone, laid to the boxes by where
 * they stand: what a reader makes of a line has no part in choosing it. Left out are boxes that hold but a part of a
 * transcribed piece (2 % in SROIE, 7 % in WildReceipt) and those that the large recogniser read with a confidence below
 * a half, which pages do not keep (about 1 %).
 * Sets without transcripts are measured on the lines on which the large recogniser and Tesseract agree, which is easy
 * print, with Tesseract's accents, which may be wrong in Catalan; figures there compare readers other than these two.
 *
 * <p>Transcripts err too: of the lines that the large recogniser gets wrong, about a fifth in SROIE and two fifths in
 * WildReceipt, looked at one by one, are faults of the transcript.
 *
 * <pre>{@code
 * HeldOutMeasure measure = HeldOutMeasure.of(LineStore.open(file));
 * Map<String, LineScore> now = measure.score(HeldOutMeasure::large);
 * }</pre>
 */
public final class HeldOutMeasure {
    private final List<StoredLine> lines;
    private final Set<String> learnt;

    private HeldOutMeasure(List<StoredLine> lines, Set<String> learnt) {
        this.lines = lines;
        this.learnt = learnt;
    }

    /** The measure on the held-out lines of a store; text is unseen if none of its training lines has it. */
    public static HeldOutMeasure of(LineStore store) {
        Set<String> learnt = new HashSet<>();
        store.lines(Split.TRAINING)
                .forEach(line -> learnt.add(Letters.key(line.label().text())));
        return new HeldOutMeasure(
                store.lines(Split.HELD_OUT).stream()
                        .filter(StoredLine::detected)
                        .toList(),
                learnt);
    }

    /** What the large recogniser had read when the store was built. */
    public static String large(StoredLine line) {
        return line.large() == null ? "" : line.large().text();
    }

    /** What Tesseract had read there when the store was built. */
    public static String tesseract(StoredLine line) {
        return line.tesseract() == null ? "" : line.tesseract().text();
    }

    /** The score of a reader by set. */
    public Map<String, LineScore> score(Function<StoredLine, String> reader) {
        Map<String, List<ReadLine>> read = new TreeMap<>();
        for (StoredLine line : lines) {
            read.computeIfAbsent(line.set(), set -> new ArrayList<>()).add(read(line, reader.apply(line)));
        }
        Map<String, LineScore> scores = new TreeMap<>();
        read.forEach((set, all) -> scores.put(set, LineScore.of(all)));
        return scores;
    }

    private ReadLine read(StoredLine line, String text) {
        LineLabel label = line.label();
        boolean unseen = !learnt.contains(Letters.key(label.text()));
        return new ReadLine(normal(label.text()), label.cased(), label.spaced(), unseen, normal(text));
    }

    /** Variants of quotes, dashes and full-width forms count as their ordinary forms. */
    private static String normal(String text) {
        return ReceiptAlphabet.ordinary(Folding.plain(text));
    }
}
