package dev.rightsize.benchmarks.lines;

import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.lines.HarvestedLines;
import dev.rightsize.learn.lines.HeldOutMeasure;
import dev.rightsize.learn.lines.LineScoreTable;
import dev.rightsize.learn.lines.LineStore;
import dev.rightsize.local.TextReader;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.CarefulRecogniser;
import dev.rightsize.reading.ocr.CharacterModel;
import dev.rightsize.reading.ocr.LineRecogniser;
import dev.rightsize.reading.ocr.TextDirection;
import dev.rightsize.reading.ocr.TextRecogniser;
import dev.rightsize.reading.pixels.Picture;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the lines of receipts from which nothing was learned, and prints what was right and what it cost. */
@Command(
        name = "lines",
        description = {
            "Reads lines of receipts from which nothing was learned with each recogniser, in the boxes of our detector,",
            "and scores them against transcripts."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class LinesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder of sets: truth.jsonl + images.")
    private Path data = Path.of(".");

    @Option(
            names = "--work",
            defaultValue = ".cache/lines",
            paramLabel = "DIR",
            description = "Where the lines are kept. Default: ${DEFAULT-VALUE}.")
    private Path work = Path.of(".cache/lines");

    @Option(
            names = "--cache",
            defaultValue = ".cache/pages",
            paramLabel = "DIR",
            description = "Where pages read by PP-OCRv4 are kept. Default: ${DEFAULT-VALUE}.")
    private Path cache = Path.of(".cache/pages");

    @Option(names = "--models", paramLabel = "DIR", description = "Bundles to prefer over those built in.")
    private @Nullable Path models;

    @Option(names = "--speed-set", paramLabel = "NAME", description = "Default: ${DEFAULT-VALUE}.")
    private String speedSet = "sroie_test";

    @Option(
            names = "--speed-count",
            paramLabel = "N",
            description = "Receipts to measure the speed on. Default: ${DEFAULT-VALUE}; 0 measures none.")
    private int speedCount = 30;

    @Option(
            names = "--accents",
            paramLabel = "N",
            description = "Generated Spanish receipts. Default: ${DEFAULT-VALUE}.")
    private int accents = 60;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the report as Markdown too.")
    private @Nullable Path markdown;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        LineStore store = HarvestedLines.open(data, work, cache, 2, System.err::println, share -> {});
        LineScoreTable table = new LineScoreTable();
        try (OnnxEngine engine = new OnnxEngine(1)) {
            LineRecogniser ours = ours(engine);
            LineRecogniser once = ours.quick();
            HeldOutMeasure measure = HeldOutMeasure.of(store);
            table.add("ours", measure.score(line -> text(ours, line.surroundings(), line.box())));
            table.add("ours, one look", measure.score(line -> text(once, line.surroundings(), line.box())));
            table.add("PP-OCRv4", measure.score(HeldOutMeasure::large));
            table.add("Tesseract", measure.score(HeldOutMeasure::tesseract));
            table.add("ours", SpanishLines.score(accents, ours));
            table.add("ours, one look", SpanishLines.score(accents, once));
        }
        List<String> report = new ArrayList<>(table.lines());
        if (speedCount > 0) {
            report.add("");
            report.addAll(LineSpeed.measure(TruthSet.read(data.resolve(speedSet)), speedCount));
        }
        report.forEach(out::println);
        out.flush();
        if (markdown != null) {
            Files.write(markdown, report);
        }
        return 0;
    }

    /** What a reader makes of one line of a picture. */
    static String text(LineRecogniser reader, Picture picture, Quad box) {
        return reader.read(picture, List.of(box), TextDirection.ACROSS).get(0).text();
    }

    private LineRecogniser ours(OnnxEngine engine) {
        Bundle bundle = Bundles.in(models).open(TextReader.LINES);
        Alphabet alphabet =
                Alphabet.ofLines(bundle.readText("characters.txt").lines().toList());
        engine.addSmall(TextRecogniser.MODEL, bundle.read("recognition.onnx"));
        CharacterModel spelling = CharacterModel.ofLines(
                bundle.readText("character-model.txt").lines().toList());
        return CarefulRecogniser.ours(engine, alphabet, spelling);
    }
}
