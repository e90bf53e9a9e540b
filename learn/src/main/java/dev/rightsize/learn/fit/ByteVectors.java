package dev.rightsize.learn.fit;

/**
 * Vectors of one byte a number. A column has one scale for all vectors, so that their sum is a sum of whole numbers, the same
 * in whatever order it is taken.
 *
 * @param values by vector
 * @param scales by column
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of a network, never compared
public record ByteVectors(byte[] values, float[] scales) {
    private static final int MOST = 127;
    /** Numbers beyond this many standard deviations are cut off: there are few, and all others become finer by it. */
    private static final double DEVIATIONS = 6;

    static ByteVectors of(float[] vectors, int size) {
        byte[] values = new byte[vectors.length];
        float[] scales = new float[size];
        for (int column = 0; column < size; column++) {
            float scale = scale(vectors, size, column);
            scales[column] = scale;
            for (int at = column; at < vectors.length; at += size) {
                values[at] = (byte) Math.max(-MOST, Math.min(MOST, Math.round(vectors[at] / scale)));
            }
        }
        return new ByteVectors(values, scales);
    }

    private static float scale(float[] vectors, int size, int column) {
        double squares = 0;
        float most = 0;
        for (int at = column; at < vectors.length; at += size) {
            squares += vectors[at] * vectors[at];
            most = Math.max(most, Math.abs(vectors[at]));
        }
        double limit = Math.min(most, DEVIATIONS * Math.sqrt(squares * size / vectors.length));
        return limit == 0 ? 1 : (float) (limit / MOST);
    }

    /** The scaled sum of the tokens' vectors over their number. */
    float[] bag(int[] tokens) {
        int size = scales.length;
        int[] sums = new int[size];
        for (int token : tokens) {
            for (int i = 0, at = token * size; i < size; i++, at++) {
                sums[i] += values[at];
            }
        }
        float[] bag = new float[size];
        float count = Math.max(1, tokens.length);
        for (int i = 0; i < size; i++) {
            bag[i] = sums[i] * scales[i] / count;
        }
        return bag;
    }

    /** The scores that a network with these vectors gives. */
    public float[] scores(NGramNetwork network, int[] tokens) {
        float[] bag = bag(tokens);
        float[] scores = network.bias().clone();
        for (int label = 0, at = 0; label < scores.length; label++) {
            float sum = 0;
            for (int i = 0; i < bag.length; i++, at++) {
                sum += network.weights()[at] * bag[i];
            }
            scores[label] += sum;
        }
        return scores;
    }
}
