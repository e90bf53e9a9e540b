package dev.rightsize.benchmarks.lines;

import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.local.RecogniserTier;
import dev.rightsize.local.TextReader;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.reading.ocr.Ocr;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Processor time of recognising the lines of receipts on one thread, cutting them out and decoding included. */
final class LineSpeed {
    private static final int WARM_UP = 5;
    private static final int USUAL_LINES = 55;

    private LineSpeed() {}

    /** A table in Markdown, medians over the receipts; the recognisers take turns. */
    static List<String> measure(TruthSet set, int receipts) {
        Map<String, List<Double>> milliseconds = new LinkedHashMap<>();
        PictureDecoder decoder = new PictureDecoder();
        try (TextReader ours = TextReader.open(null, 1, RecogniserTier.LIGHT);
                TextReader tiered = TextReader.open(null, 1, RecogniserTier.TIERED);
                TextReader large = TextReader.open(null, 1, RecogniserTier.HEAVY)) {
            Map<String, TextReader> readers = new LinkedHashMap<>();
            readers.put("ours", ours);
            readers.put("tiered", tiered);
            readers.put("PP-OCRv4", large);
            int index = 0;
            for (ReceiptTruth truth : set.first(receipts + WARM_UP).receipts()) {
                Ocr.Found found = ours.detect(decoder.decode(set.image(truth)));
                boolean counts = index++ >= WARM_UP && !found.boxes().isEmpty();
                readers.forEach((name, reader) -> {
                    double cost = cost(reader, found) / found.boxes().size();
                    if (counts) {
                        milliseconds
                                .computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(cost);
                    }
                });
            }
        }
        return table(set.name(), milliseconds);
    }

    private static double cost(TextReader reader, Ocr.Found found) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reader.recognise(found);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static List<String> table(String set, Map<String, List<Double>> milliseconds) {
        List<String> rows = new ArrayList<>(List.of(
                "| reader | ms of one core a line, median of " + set + " | s for " + USUAL_LINES + " lines |",
                "|---|--:|--:|"));
        milliseconds.forEach((name, costs) -> {
            double median = costs.stream().sorted().toList().get(costs.size() / 2);
            rows.add(String.format(
                    Locale.ROOT, "| %s | %.2f | %.3f |", name, median, median * USUAL_LINES / 1000));
        });
        return rows;
    }
}
