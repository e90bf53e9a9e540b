package dev.rightsize.learn.lines;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines to learn from without those whose transcript is probably wrong: PP-OCRv4 and a recogniser that has learned already
 * read the same there, and not what the transcript says.
 */
public final class TrustedLines {
    private TrustedLines() {}

    /** The store without them; lines for validation and measuring all stay. */
    public static LineStore of(LineStore store, LineModel learned) {
        List<StoredLine> training = store.lines(Split.TRAINING);
        List<String> readings =
                learned.readAll(training.stream().map(StoredLine::plain).toList());
        List<StoredLine> trusted = new ArrayList<>();
        for (int i = 0; i < training.size(); i++) {
            if (!contradicted(training.get(i), readings.get(i))) {
                trusted.add(training.get(i));
            }
        }
        trusted.addAll(store.lines(Split.VALIDATION));
        trusted.addAll(store.lines(Split.HELD_OUT));
        return new LineStore(trusted);
    }

    static boolean contradicted(StoredLine line, String reading) {
        Opinion large = line.large();
        String read = Letters.key(reading);
        return large != null
                && !read.isEmpty()
                && Letters.key(large.text()).equals(read)
                && !Letters.key(line.label().text()).equals(read);
    }
}
