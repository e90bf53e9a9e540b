package dev.rightsize.benchmarks.detection;

import dev.rightsize.benchmarks.receipts.ProcessMeters;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.detector.DetectionScore;
import dev.rightsize.learn.detector.Mark;
import dev.rightsize.learn.detector.RealPages;
import dev.rightsize.learn.lines.Quads;
import dev.rightsize.learn.lines.Split;
import dev.rightsize.local.DetectorTier;
import dev.rightsize.local.RecogniserTier;
import dev.rightsize.local.TextReader;
import dev.rightsize.local.TextTiers;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.pixels.Picture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One detector on the receipts of one set from which nothing was learned. */
final class DetectionRun {
    private static final PictureDecoder DECODER = new PictureDecoder();
    private static final int WARM_UP = 2;

    private final String set;
    private final DetectorTier detector;
    private final List<Double> finding = new ArrayList<>();
    private final List<Double> reading = new ArrayList<>();
    private DetectionScore score = DetectionScore.NONE;
    private ReadLines read = ReadLines.NONE;

    private DetectionRun(String set, DetectorTier detector) {
        this.set = set;
        this.detector = detector;
    }

    static DetectionRun of(TruthSet set, DetectorTier detector, @Nullable Path models, int limit) {
        DetectionRun run = new DetectionRun(set.name(), detector);
        List<ReceiptTruth> heldOut = set.receipts().stream()
                .filter(receipt -> Split.of(set).apply(receipt) == Split.HELD_OUT)
                .limit(limit)
                .toList();
        try (TextReader reader = TextReader.open(models, 1, new TextTiers(detector, RecogniserTier.LIGHT))) {
            for (ReceiptTruth truth : heldOut.subList(0, Math.min(WARM_UP, heldOut.size()))) {
                reader.read(DECODER.decode(set.image(truth)));
            }
            heldOut.forEach(truth -> run.add(set, truth, reader));
        }
        return run;
    }

    private void add(TruthSet set, ReceiptTruth truth, TextReader reader) {
        Picture picture = DECODER.decode(set.image(truth));
        Ocr.Found found = timed(finding, () -> reader.detect(picture));
        Page page = timed(reading, () -> reader.recognise(found));
        read = read.plus(ReadLines.of(set, truth, page));
        int width = found.upright().width();
        int height = found.upright().height();
        List<Mark> known = RealPages.transcribed(set, truth).stream()
                .map(line -> new Mark(Quads.turned(line, found.quarterTurns(), width, height), true))
                .toList();
        if (!known.isEmpty()) {
            score = score.plus(DetectionScore.of(known, found.boxes()));
        }
    }

    private static <T> T timed(List<Double> seconds, Supplier<T> work) {
        long start = ProcessMeters.cpuNanos();
        T result = work.get();
        seconds.add((ProcessMeters.cpuNanos() - start) / 1e9);
        return result;
    }

    /** The figures as a row in Markdown. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %s | %.3f | %.3f |",
                set,
                detector.name().toLowerCase(Locale.ROOT),
                finding.size(),
                share(score.recall()),
                share(score.precision()),
                share(read.share()),
                median(finding),
                median(reading));
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
