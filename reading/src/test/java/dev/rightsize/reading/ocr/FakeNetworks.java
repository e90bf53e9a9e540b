package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Networks that understand a simple script: dark text on white is where they see text, and the brightness of the red
 * channel at a place says which character stands there.
 */
final class FakeNetworks implements Engine {
    static final Alphabet ALPHABET = Alphabet.ofLines(List.of("a", "b", "c"));

    /** Red levels of the characters a, b, c. */
    static final int[] INK = {0, 40, 80};

    /** Shapes of the recogniser's inputs, in order. */
    final List<int[]> recognised = new ArrayList<>();

    /** Shapes of the detector's inputs, in order. */
    final List<int[]> detected = new ArrayList<>();

    @Override
    public Map<String, Tensor> run(String model, Map<String, Tensor> inputs) {
        FloatTensor input = Outputs.only(model, inputs);
        return Map.of("y", model.equals(TextDetector.MODEL) ? detect(input) : recognise(input));
    }

    private FloatTensor detect(FloatTensor input) {
        detected.add(input.shape());
        int height = input.shape()[2];
        int width = input.shape()[3];
        float[] map = new float[width * height];
        for (int i = 0; i < map.length; i++) {
            map[i] = input.values()[2 * map.length + i] < 0 ? 0.9f : 0.05f;
        }
        return FloatTensor.of(map, 1, 1, height, width);
    }

    private FloatTensor recognise(FloatTensor input) {
        recognised.add(input.shape());
        int count = input.shape()[0];
        int height = input.shape()[2];
        int width = input.shape()[3];
        int steps = width / 8;
        int classes = ALPHABET.classes();
        float[] values = new float[count * steps * classes];
        for (int n = 0; n < count; n++) {
            for (int step = 0; step < steps; step++) {
                int at = ((n * 3 + 2) * height + height / 2) * width + step * 8 + 4;
                int red = Math.round((input.values()[at] + 1) * 127.5f);
                values[(n * steps + step) * classes + character(red)] = 0.9f;
            }
        }
        return FloatTensor.of(values, count, steps, classes);
    }

    private static int character(int red) {
        for (int i = 0; i < INK.length; i++) {
            if (Math.abs(red - INK[i]) < 15) {
                return i + 1;
            }
        }
        return 0;
    }
}
