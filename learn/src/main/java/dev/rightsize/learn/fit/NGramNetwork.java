package dev.rightsize.learn.fit;

import java.util.SplittableRandom;

/**
 * A text classifier without hidden layer (Joulin et al., arXiv 1607.01759): a linear layer on the mean of the vectors of a
 * text's tokens gives a score to each label.
 */
public final class NGramNetwork {
    final int vocabulary;
    final int size;
    final int labels;
    final float[] vectors;
    final float[] weights;
    final float[] bias;

    NGramNetwork(int vocabulary, int size, int labels, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.size = size;
        this.labels = labels;
        vectors = uniform(vocabulary * size, 1, random);
        weights = uniform(labels * size, 0.3, random);
        bias = new float[labels];
    }

    public int vocabulary() {
        return vocabulary;
    }

    /** Numbers in a vector. */
    public int size() {
        return size;
    }

    public int labels() {
        return labels;
    }

    /** Weights of the linear layer, by label; not a copy. */
    public float[] weights() {
        return weights;
    }

    public float[] bias() {
        return bias;
    }

    /** The same network with one byte for each number of the vectors, as it will be shipped. */
    public ByteVectors byteVectors() {
        return ByteVectors.of(vectors, size);
    }

    private static float[] uniform(int count, double limit, SplittableRandom random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) ((random.nextDouble() * 2 - 1) * limit);
        }
        return values;
    }
}
