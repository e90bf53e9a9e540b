package dev.rightsize.benchmarks.lines;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.line.SyntheticLines;
import dev.rightsize.learn.tesseract.ChildProcess;
import dev.rightsize.local.TextReader;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.CtcDecoder;
import dev.rightsize.reading.ocr.RecognitionSettings;
import dev.rightsize.reading.pixels.GreyLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the same generated lines with ONNX Runtime here and with onnxruntime-web in Node, and compares the texts. */
@Command(
        name = "page-lines",
        description = "Reads generated lines with our recogniser here and in WebAssembly (needs npm), and compares.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class PageLinesCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long FIRST_SEED = 91_000_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--lines", defaultValue = "300", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--scripts",
            defaultValue = "benchmarks/web",
            description = "Folder of lines.mjs. Default: ${DEFAULT-VALUE}.")
    private Path scripts = Path.of("benchmarks/web");

    private record Input(int width, float[] values) {}

    /** Returns 0 if every text is the same, else 1. */
    @Override
    public Integer call() throws IOException {
        Bundle bundle = Bundles.in(null).open(TextReader.LINES);
        byte[] graph = bundle.read("recognition.onnx");
        Alphabet alphabet =
                Alphabet.ofLines(bundle.readText("characters.txt").lines().toList());
        RecognitionSettings settings = RecognitionSettings.ours();
        CtcDecoder decoder = new CtcDecoder(alphabet, settings.spaceThreshold(), settings.doubt());
        List<Input> inputs = inputs();
        JsonNode page = inPage(graph, inputs);
        int same = 0;
        double largest = 0;
        try (OnnxEngine engine = new OnnxEngine(1).addSmall("lines", graph)) {
            for (int i = 0; i < inputs.size(); i++) {
                FloatTensor here = here(engine, inputs.get(i));
                JsonNode answer = page.path("lines").path(i);
                float[] there = floats(answer.path("probabilities"));
                int steps = answer.path("steps").intValue();
                same += decoder.text(here.values(), here.shape()[1]).equals(decoder.text(there, steps)) ? 1 : 0;
                largest = Math.max(largest, difference(here.values(), there));
            }
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                "%d of %d lines have the same text in WebAssembly; probabilities differ by at most %.1e; %.2f ms a line there%n",
                same, inputs.size(), largest, page.path("millisecondsALine").doubleValue());
        out.flush();
        return same == inputs.size() ? 0 : 1;
    }

    private List<Input> inputs() {
        SyntheticLines lines = SyntheticLines.accents();
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LabelledLine line = lines.draw(new Dice(FIRST_SEED + i), 0.5);
            int width = RecognitionSettings.ours().cropWidth(line.width());
            float[] values = new float[LabelledLine.HEIGHT * width];
            GreyLine.standardise(GreyLine.stretch(line.grey(), line.width(), LabelledLine.HEIGHT, width), values, 0);
            inputs.add(new Input(width, values));
        }
        return inputs;
    }

    private JsonNode inPage(byte[] graph, List<Input> inputs) throws IOException {
        Path folder = Files.createTempDirectory("page-lines");
        Path model = Files.write(folder.resolve("recognition.onnx"), graph);
        Path lines = Files.write(folder.resolve("lines.json"), JSON.writeValueAsBytes(inputs));
        Path answers = folder.resolve("answers.json");
        run(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", scripts.toString()));
        run(List.of(
                "node",
                scripts.resolve("lines.mjs").toString(),
                model.toString(),
                lines.toString(),
                answers.toString()));
        return JSON.readTree(Files.readAllBytes(answers));
    }

    private static void run(List<String> command) throws IOException {
        ChildProcess.Result result = ChildProcess.run(command, Map.of(), LONG);
        if (result.exitCode() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + result.errors());
        }
    }

    private static FloatTensor here(OnnxEngine engine, Input input) {
        Tensor x = FloatTensor.of(input.values, 1, 1, LabelledLine.HEIGHT, input.width);
        return (FloatTensor)
                engine.run("lines", Map.of("x", x)).values().iterator().next();
    }

    private static float[] floats(JsonNode numbers) {
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.path(i).floatValue();
        }
        return values;
    }

    private static double difference(float[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
