package dev.rightsize.learn.lines;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.CtcDecoder;
import dev.rightsize.reading.ocr.RecognitionSettings;
import dev.rightsize.reading.pixels.GreyLine;
import java.util.List;
import java.util.Map;

/** Our recogniser on single lines, run and decoded as in production. Close it when done. */
public final class LineModel implements AutoCloseable {
    private static final String MODEL = "lines";

    private final RecognitionSettings settings = RecognitionSettings.ours();
    private final CtcDecoder decoder;
    private final OnnxEngine engine;

    /**
     * @param graph in ONNX, as {@code RecogniserGraph} writes it
     * @param threads lines read at the same time by {@link #readAll}
     */
    public LineModel(byte[] graph, Alphabet alphabet, int threads) {
        decoder = new CtcDecoder(alphabet, settings.spaceThreshold(), settings.doubt());
        engine = new OnnxEngine(threads).addSmall(MODEL, graph);
    }

    /** What each of the lines says. */
    public List<String> readAll(List<LabelledLine> lines) {
        return engine.runAll(MODEL, lines.stream().map(this::input).toList()).stream()
                .map(this::text)
                .toList();
    }

    private Map<String, Tensor> input(LabelledLine line) {
        int width = settings.cropWidth(line.width());
        float[] values = new float[LabelledLine.HEIGHT * width];
        GreyLine.standardise(GreyLine.stretch(line.grey(), line.width(), LabelledLine.HEIGHT, width), values, 0);
        return Map.of("x", FloatTensor.of(values, 1, 1, LabelledLine.HEIGHT, width));
    }

    private String text(Map<String, Tensor> output) {
        FloatTensor text = (FloatTensor) output.values().iterator().next();
        return decoder.text(text.values(), text.shape()[1]);
    }

    @Override
    public void close() {
        engine.close();
    }
}
