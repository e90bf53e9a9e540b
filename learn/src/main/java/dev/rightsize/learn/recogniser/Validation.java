package dev.rightsize.learn.recogniser;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.learn.export.RecogniserGraph;
import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.CtcDecoder;
import dev.rightsize.reading.pixels.GreyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many lines a network reads exactly, exported and run as it will be in production. */
public final class Validation {
    private static final String MODEL = "candidate";
    private static final int LEAST_WIDTH = 24;

    private final Architecture architecture;

    public Validation(Architecture architecture) {
        this.architecture = architecture;
    }

    /** The share of lines read exactly, as far as their labels tell; NaN if there are none. */
    public double exactShare(Weights weights, List<LabelledLine> lines) {
        List<String> texts = read(weights, lines);
        int exact = 0;
        for (int i = 0; i < lines.size(); i++) {
            exact += right(lines.get(i), texts.get(i)) ? 1 : 0;
        }
        return lines.isEmpty() ? Double.NaN : (double) exact / lines.size();
    }

    /** What the network reads. */
    public List<String> read(Weights weights, List<LabelledLine> lines) {
        CtcDecoder decoder = new CtcDecoder(Alphabet.ofLines(ReceiptAlphabet.lines()), 0.3f);
        List<String> texts = new ArrayList<>();
        try (OnnxEngine engine = new OnnxEngine(2)) {
            engine.addSmall(MODEL, RecogniserGraph.of(architecture, weights, true));
            List<Map<String, Tensor>> inputs =
                    lines.stream().map(Validation::input).toList();
            for (Map<String, Tensor> output : engine.runAll(MODEL, inputs)) {
                FloatTensor text = (FloatTensor) output.values().iterator().next();
                texts.add(decoder.text(text.values(), text.shape()[1]));
            }
        }
        return texts;
    }

    private static Map<String, Tensor> input(LabelledLine line) {
        int width = Math.max(LEAST_WIDTH, (line.width() + 2) / Architecture.STEP * Architecture.STEP);
        float[] values = new float[LabelledLine.HEIGHT * width];
        GreyLine.standardise(GreyLine.stretch(line.grey(), line.width(), LabelledLine.HEIGHT, width), values, 0);
        return Map.of("x", FloatTensor.of(values, 1, 1, LabelledLine.HEIGHT, width));
    }

    private static boolean right(LabelledLine line, String text) {
        return comparable(line, line.text()).equals(comparable(line, text));
    }

    private static String comparable(LabelledLine line, String text) {
        String spaced = line.spaced() ? text : text.replace(" ", "");
        return line.cased() ? spaced : spaced.toUpperCase(Locale.ROOT);
    }
}
