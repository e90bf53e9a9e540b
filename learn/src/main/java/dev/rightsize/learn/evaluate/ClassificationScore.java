package dev.rightsize.learn.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How well texts were classified.
 *
 * @param texts how many
 * @param accuracy share whose most probable label is right
 * @param macroF1 mean over the labels of the harmonic mean of precision and recall
 * @param calibrationError expected calibration error of the most probable label's probability
 * @param threshold the probability from which on an answer is accepted
 * @param coverage share that is accepted
 * @param acceptedAccuracy share of the accepted that is right; 1 if none is accepted
 * @param labels each label's figures, in the order of the labels
 * @param confusions what was taken for what, the most frequent first
 */
public record ClassificationScore(
        int texts,
        double accuracy,
        double macroF1,
        double calibrationError,
        double threshold,
        double coverage,
        double acceptedAccuracy,
        List<LabelScore> labels,
        List<Confusion> confusions) {
    public ClassificationScore {
        labels = List.copyOf(labels);
        confusions = List.copyOf(confusions);
    }

    /**
     * One label's figures.
     *
     * @param texts how many have it
     * @param given how many were given it
     * @param right how many of both
     */
    public record LabelScore(String label, int texts, int given, int right) {
        /** Share of the given that is right; 1 if it was never given. */
        public double precision() {
            return given == 0 ? 1 : (double) right / given;
        }

        /** Share of the texts that was found; 1 if there are none. */
        public double recall() {
            return texts == 0 ? 1 : (double) right / texts;
        }

        public double f1() {
            return texts + given == 0 ? 1 : 2.0 * right / (texts + given);
        }
    }

    /** A label that was given where another is right, and how often. */
    public record Confusion(String right, String given, int count) {}

    /**
     * Scores.
     *
     * @param probabilities of each text, by label
     * @param truth the right label of each text
     */
    public static ClassificationScore of(
            List<String> labels, List<double[]> probabilities, int[] truth, double threshold) {
        int[][] matrix = new int[labels.size()][labels.size()];
        List<Calibration.Answer> answers = new ArrayList<>();
        int accepted = 0;
        int acceptedRight = 0;
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            double[] own = probabilities.get(i);
            int given = best(own);
            boolean isRight = given == truth[i];
            matrix[truth[i]][given]++;
            answers.add(new Calibration.Answer(Math.min(1, own[given]), isRight));
            right += isRight ? 1 : 0;
            if (own[given] >= threshold) {
                accepted++;
                acceptedRight += isRight ? 1 : 0;
            }
        }
        List<LabelScore> scores = labelScores(labels, matrix);
        return new ClassificationScore(
                truth.length,
                (double) right / truth.length,
                scores.stream().mapToDouble(LabelScore::f1).average().orElse(0),
                Objects.requireNonNull(Calibration.of(answers)).expectedError(),
                threshold,
                (double) accepted / truth.length,
                accepted == 0 ? 1 : (double) acceptedRight / accepted,
                scores,
                confusions(labels, matrix));
    }

    /** The place of the largest number. */
    public static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    private static List<LabelScore> labelScores(List<String> labels, int[][] matrix) {
        List<LabelScore> scores = new ArrayList<>();
        for (int i = 0; i < matrix.length; i++) {
            int texts = 0;
            int given = 0;
            for (int j = 0; j < matrix.length; j++) {
                texts += matrix[i][j];
                given += matrix[j][i];
            }
            scores.add(new LabelScore(labels.get(i), texts, given, matrix[i][i]));
        }
        return scores;
    }

    private static List<Confusion> confusions(List<String> labels, int[][] matrix) {
        List<Confusion> confusions = new ArrayList<>();
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (i != j && matrix[i][j] > 0) {
                    confusions.add(new Confusion(labels.get(i), labels.get(j), matrix[i][j]));
                }
            }
        }
        confusions.sort(Comparator.comparingInt(Confusion::count)
                .reversed()
                .thenComparing(Confusion::right)
                .thenComparing(Confusion::given));
        return confusions;
    }
}
