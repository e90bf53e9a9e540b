package dev.rightsize.benchmarks.detection;

import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.Transcript;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.reading.layout.Page;
import java.util.List;
import java.util.Locale;

/**
 * How many transcribed lines stand in a row of a page as it was read, letter by letter but for case and spaces, which
 * transcripts do not keep.
 *
 * @param lines that were transcribed
 * @param read of them
 */
record ReadLines(int lines, int read) {
    static final ReadLines NONE = new ReadLines(0, 0);

    static ReadLines of(TruthSet set, ReceiptTruth truth, Page page) {
        return of(
                Transcript.read(set, truth).stream().map(line -> line.text()).toList(),
                page.rows().stream().map(row -> row.text()).toList());
    }

    static ReadLines of(List<String> transcript, List<String> rows) {
        List<String> there = rows.stream().map(ReadLines::plain).toList();
        List<String> lines = transcript.stream()
                .map(ReadLines::plain)
                .filter(line -> !line.isEmpty())
                .toList();
        return new ReadLines(lines.size(), (int) lines.stream()
                .filter(line -> there.stream().anyMatch(row -> row.contains(line)))
                .count());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    ReadLines plus(ReadLines other) {
        return new ReadLines(lines + other.lines, read + other.read);
    }

    /** The share that was read; NaN without lines. */
    double share() {
        return (double) read / lines;
    }
}
