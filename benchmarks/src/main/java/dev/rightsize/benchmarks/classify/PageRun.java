package dev.rightsize.benchmarks.classify;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.learn.classify.PublishedEncoder;
import dev.rightsize.learn.tesseract.ChildProcess;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.text.TextBundle;
import dev.rightsize.reading.text.SentenceEncoder;
import dev.rightsize.reading.text.TextLimits;
import dev.rightsize.reading.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graphs of a classifier's bundle in ONNX Runtime here and in onnxruntime-web in Node, on the same texts. */
final class PageRun {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONG = Duration.ofMinutes(20);

    private final Path scripts;
    private final Path bundle;
    private final WordPieces pieces;

    PageRun(Path scripts, Path bundle, PublishedEncoder published) {
        this.scripts = scripts;
        this.bundle = bundle;
        pieces = published.pieces();
    }

    private record Input(int[] codes, int[] tokens) {}

    /** A line of the report. */
    String compare(List<String> texts) throws IOException {
        List<Input> inputs = texts.stream()
                .map(text ->
                        new Input(TextLimits.codes(text).values(), pieces.tokens(text, SentenceEncoder.MAX_TOKENS)))
                .toList();
        JsonNode page = inPage(inputs);
        double ngrams = 0;
        double heads = 0;
        int same = 0;
        try (OnnxEngine engine = new OnnxEngine(1)) {
            for (String graph : List.of(TextBundle.NGRAMS, TextBundle.ENCODER, TextBundle.HEAD)) {
                engine.addSmall(graph, Files.readAllBytes(bundle.resolve(graph)));
            }
            for (int i = 0; i < inputs.size(); i++) {
                float[] ngramsHere = ngrams(engine, inputs.get(i));
                float[] headHere = head(engine, inputs.get(i));
                JsonNode there = page.path("texts").path(i);
                float[] ngramsThere = floats(there.path("ngrams"));
                float[] headThere = floats(there.path("head"));
                ngrams = Math.max(ngrams, difference(ngramsHere, ngramsThere));
                heads = Math.max(heads, difference(headHere, headThere));
                same += best(ngramsHere) == best(ngramsThere) && best(headHere) == best(headThere) ? 1 : 0;
            }
        }
        return String.format(
                Locale.ROOT,
                "In WebAssembly %d of %d texts get the same labels by both networks; scores of n-grams differ by at"
                        + " most %.1e, of the layer on MiniLM by %.1e; %.2f and %.1f ms a text there.",
                same,
                inputs.size(),
                ngrams,
                heads,
                page.path("ngramMilliseconds").doubleValue(),
                page.path("encoderMilliseconds").doubleValue());
    }

    private static float[] ngrams(OnnxEngine engine, Input input) {
        Tensor codes = IntTensor.of(input.codes, input.codes.length);
        return first(engine.run(TextBundle.NGRAMS, Map.of("codes", codes)));
    }

    private static float[] head(OnnxEngine engine, Input input) {
        Tensor tokens = IntTensor.of(input.tokens, 1, input.tokens.length);
        float[] vector = first(engine.run(TextBundle.ENCODER, Map.of("tokens", tokens)));
        return first(engine.run(TextBundle.HEAD, Map.of("vectors", FloatTensor.of(vector, 1, vector.length))));
    }

    private static float[] first(Map<String, Tensor> outputs) {
        return ((FloatTensor) outputs.values().iterator().next()).values();
    }

    private JsonNode inPage(List<Input> inputs) throws IOException {
        Path folder = Files.createTempDirectory("page-texts");
        Path texts = Files.write(folder.resolve("texts.json"), JSON.writeValueAsBytes(inputs));
        Path answers = folder.resolve("answers.json");
        run(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", scripts.toString()));
        run(List.of(
                "node",
                scripts.resolve("texts.mjs").toString(),
                bundle.toString(),
                texts.toString(),
                answers.toString()));
        return JSON.readTree(Files.readAllBytes(answers));
    }

    private static void run(List<String> command) throws IOException {
        ChildProcess.Result result = ChildProcess.run(command, Map.of(), LONG);
        if (result.exitCode() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + result.errors());
        }
    }

    private static float[] floats(JsonNode numbers) {
        List<Float> values = new ArrayList<>();
        numbers.forEach(number -> values.add(number.floatValue()));
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    private static int best(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static double difference(float[] a, float[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }
}
