package dev.rightsize.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Fits a {@link SoftmaxLayer} on vectors of length 1 by cross entropy with Adam. */
public final class SoftmaxFit {
    private static final int BATCH = 32;
    private static final double RATE = 0.05;

    private SoftmaxFit() {}

    /**
     * Fits a layer.
     *
     * @param vectors of each example
     * @param labels the right one of each example, from 0
     * @param epochs passes over the examples
     * @param decay pull towards 0, in each step as a share of the learning rate
     * @param progress told the share of the work that is done, 0 to 1
     */
    public static SoftmaxLayer fit(
            List<float[]> vectors,
            int[] labels,
            int labelCount,
            int epochs,
            double decay,
            long seed,
            DoubleConsumer progress) {
        SoftmaxLayer layer = new SoftmaxLayer(vectors.get(0).length, labelCount);
        Adam adam = new Adam(layer.parameters(), decay);
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, labels.length).boxed().toList());
        int steps = epochs * ((labels.length + BATCH - 1) / BATCH);
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.shuffle(order, random);
            for (int begin = 0; begin < order.size(); begin += BATCH) {
                List<Integer> batch = order.subList(begin, Math.min(order.size(), begin + BATCH));
                for (int example : batch) {
                    learn(layer, vectors.get(example), labels[example]);
                }
                adam.step(Schedule.rate(RATE, step++, steps), 1.0 / batch.size());
            }
            progress.accept((epoch + 1.0) / epochs);
        }
        return layer;
    }

    private static void learn(SoftmaxLayer layer, float[] vector, int label) {
        float[] slopes = layer.scores(vector);
        double[] probabilities = new double[slopes.length];
        Arrays.setAll(probabilities, i -> slopes[i]);
        dev.rightsize.reading.text.Softmax.inPlace(probabilities);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (float) probabilities[i] - (i == label ? 1 : 0);
        }
        layer.backward(vector, slopes);
    }
}
