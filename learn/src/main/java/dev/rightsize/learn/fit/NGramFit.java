package dev.rightsize.learn.fit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Fits an {@link NGramNetwork}, text by text, by cross entropy and Adagrad (Duchi, Hazan and Singer, 2011) with one
 * accumulator a vector. Of each text most tokens are left out at random each time: n-grams say everything several times over,
 * and so none is learned by heart.
 */
public final class NGramFit {
    /** Smaller slopes move nothing. */
    private static final float NEGLIGIBLE = 1e-6f;

    private final NGramNetwork network;
    private final Settings settings;
    private final SplittableRandom random;
    private final float[] vectorSquares;
    private final float[] weightSquares;
    private final float[] biasSquares;
    private final float[] bag;
    private final float[] back;
    private final float[] slopes;

    /**
     * How to fit.
     *
     * @param vocabulary number of tokens
     * @param size numbers in a vector
     * @param epochs passes over the examples
     * @param rate learning rate at the beginning; it falls to 0 along a line
     * @param dropout share of the tokens that is left out
     * @param seed the same gives the same network
     */
    public record Settings(int vocabulary, int size, int epochs, double rate, double dropout, long seed) {}

    private NGramFit(Settings settings, int labels) {
        this.settings = settings;
        random = new SplittableRandom(settings.seed);
        network = new NGramNetwork(settings.vocabulary, settings.size, labels, random);
        vectorSquares = filled(settings.vocabulary);
        weightSquares = filled(labels);
        biasSquares = filled(labels);
        bag = new float[settings.size];
        back = new float[settings.size];
        slopes = new float[labels];
    }

    /**
     * Fits a network.
     *
     * @param tokens of each text
     * @param labels the right one of each text, from 0
     * @param progress told the share of the work that is done, 0 to 1
     */
    public static NGramNetwork fit(
            List<int[]> tokens, int[] labels, int labelCount, Settings settings, DoubleConsumer progress) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("There are no texts to learn from. Add examples.");
        }
        NGramFit fit = new NGramFit(settings, labelCount);
        List<Integer> order = new java.util.ArrayList<>(
                IntStream.range(0, tokens.size()).boxed().toList());
        long steps = (long) settings.epochs * tokens.size();
        long step = 0;
        for (int epoch = 0; epoch < settings.epochs; epoch++) {
            Shuffle.shuffle(order, fit.random);
            for (int text : order) {
                fit.learn(tokens.get(text), labels[text], (float) (settings.rate * (1 - (double) step++ / steps)));
            }
            progress.accept((epoch + 1.0) / settings.epochs);
        }
        return fit.network;
    }

    private void learn(int[] all, int label, float rate) {
        int[] kept = kept(all);
        float scale = 1f / Math.max(1, kept.length);
        sum(kept, scale);
        slopes(label);
        Arrays.fill(back, 0);
        for (int i = 0; i < slopes.length; i++) {
            if (Math.abs(slopes[i]) >= NEGLIGIBLE) {
                moveLabel(i, slopes[i], rate);
            }
        }
        moveVectors(kept, scale, rate);
    }

    private int[] kept(int[] all) {
        int[] kept = new int[all.length];
        int count = 0;
        for (int token : all) {
            if (random.nextDouble() >= settings.dropout) {
                kept[count++] = token;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private void sum(int[] kept, float scale) {
        Arrays.fill(bag, 0);
        for (int token : kept) {
            int at = token * bag.length;
            for (int i = 0; i < bag.length; i++) {
                bag[i] += network.vectors[at + i] * scale;
            }
        }
    }

    /** Probabilities less the truth. */
    private void slopes(int label) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < slopes.length; i++) {
            float score = network.bias[i];
            int at = i * bag.length;
            for (int j = 0; j < bag.length; j++) {
                score += network.weights[at + j] * bag[j];
            }
            slopes[i] = score;
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (float) Math.exp(slopes[i] - most);
            sum += slopes[i];
        }
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (float) (slopes[i] / sum);
        }
        slopes[label] -= 1;
    }

    private void moveLabel(int label, float slope, float rate) {
        biasSquares[label] += slope * slope;
        network.bias[label] -= rate * slope / (float) Math.sqrt(biasSquares[label]);
        int at = label * bag.length;
        float squares = 0;
        for (int i = 0; i < bag.length; i++) {
            back[i] += slope * network.weights[at + i];
            squares += slope * bag[i] * (slope * bag[i]);
        }
        weightSquares[label] += squares / bag.length;
        float step = rate * slope / (float) Math.sqrt(weightSquares[label]);
        for (int i = 0; i < bag.length; i++) {
            network.weights[at + i] -= step * bag[i];
        }
    }

    private void moveVectors(int[] kept, float scale, float rate) {
        float squares = 0;
        for (float slope : back) {
            squares += slope * slope;
        }
        squares *= scale * scale / bag.length;
        for (int token : kept) {
            vectorSquares[token] += squares;
            float step = rate * scale / (float) Math.sqrt(vectorSquares[token]);
            int at = token * bag.length;
            for (int i = 0; i < bag.length; i++) {
                network.vectors[at + i] -= step * back[i];
            }
        }
    }

    private static float[] filled(int size) {
        float[] values = new float[size];
        Arrays.fill(values, 1e-8f);
        return values;
    }
}
