package dev.rightsize.learn.calibrate;

import dev.rightsize.reading.text.Softmax;
import java.util.List;

/**
 * Fits a scale for each of several models' scores, so that the softmax of their scaled sum gives the right labels the
 * greatest likelihood. With one model the scale is one over its temperature (Guo et al., arXiv 1706.04599); with two it
 * says as well how much each counts. Of the right label it is not demanded that it be certain, but 1 - 1 / (n + 2), as Platt (1999)
 * proposes: examples without a single error would otherwise ask for a scale without limit.
 */
public final class ScaleFit {
    private static final int STEPS = 40;
    private static final double LEAST = 1e-4;
    private static final double LEAST_PROBABILITY = 1e-12;

    private ScaleFit() {}

    /**
     * One example that no model has learned from.
     *
     * @param scores of each model, by label
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers from networks, never compared
    public record Example(List<float[]> scores, int label) {
        public Example {
            scores = List.copyOf(scores);
        }

        /** The probability of each label. */
        public double[] probabilities(double[] scales) {
            double[] sums = sums(scales);
            Softmax.inPlace(sums);
            return sums;
        }

        /** The scaled scores of all models together, by label. */
        public double[] sums(double[] scales) {
            double[] sums = new double[scores.get(0).length];
            for (int model = 0; model < scales.length; model++) {
                if (scales[model] > 0) {
                    float[] own = scores.get(model);
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += scales[model] * own[i];
                    }
                }
            }
            return sums;
        }
    }

    /**
     * Fits by Newton's method: the loss is convex. A scale that would be negative becomes 0.
     *
     * @param used which models count; the scale of all others is 0
     */
    public static double[] fit(List<Example> examples, boolean[] used) {
        double[] scales = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            scales[i] = used[i] ? 1 : 0;
        }
        double loss = loss(examples, scales);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(examples, scales, used);
            double best = loss;
            for (double length = 1; length > 1e-3 && best >= loss; length /= 2) {
                double[] next = moved(scales, direction, length, used);
                double nextLoss = loss(examples, next);
                if (nextLoss < best) {
                    best = nextLoss;
                    scales = next;
                }
            }
            if (loss - best < 1e-9) {
                break;
            }
            loss = best;
        }
        return scales;
    }

    /** Mean cross entropy of truth and probabilities. */
    public static double loss(List<Example> examples, double[] scales) {
        double sum = 0;
        double doubt = doubt(examples);
        for (Example example : examples) {
            double[] probabilities = example.probabilities(scales);
            sum -= (1 - doubt) * Math.log(Math.max(LEAST_PROBABILITY, probabilities[example.label]));
            for (double probability : probabilities) {
                sum -= doubt / probabilities.length * Math.log(Math.max(LEAST_PROBABILITY, probability));
            }
        }
        return sum / examples.size();
    }

    private static double[] moved(double[] scales, double[] direction, double length, boolean[] used) {
        double[] next = scales.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] = used[i] ? Math.max(LEAST, next[i] - length * direction[i]) : 0;
        }
        return next;
    }

    /** Gradient over curvature: each scale by its own curvature first, both together where there are two. */
    private static double[] direction(List<Example> examples, double[] scales, boolean[] used) {
        int models = scales.length;
        double[] gradient = new double[models];
        double[][] curvature = new double[models][models];
        double doubt = doubt(examples);
        for (Example example : examples) {
            double[] probabilities = example.probabilities(scales);
            double[] means = new double[models];
            for (int a = 0; a < models; a++) {
                means[a] = dot(probabilities, example.scores.get(a));
                float[] own = example.scores.get(a);
                gradient[a] += means[a] - (1 - doubt) * own[example.label] - doubt * mean(own);
            }
            for (int a = 0; a < models; a++) {
                for (int b = 0; b <= a; b++) {
                    double product = 0;
                    for (int i = 0; i < probabilities.length; i++) {
                        product += probabilities[i]
                                * example.scores.get(a)[i]
                                * example.scores.get(b)[i];
                    }
                    curvature[a][b] += product - means[a] * means[b];
                    curvature[b][a] = curvature[a][b];
                }
            }
        }
        return solved(gradient, curvature, used);
    }

    private static double[] solved(double[] gradient, double[][] curvature, boolean[] used) {
        double[] direction = new double[gradient.length];
        for (int i = 0; i < gradient.length; i++) {
            direction[i] = used[i] ? gradient[i] / Math.max(1e-9, curvature[i][i]) : 0;
        }
        if (gradient.length == 2 && used[0] && used[1]) {
            double determinant = curvature[0][0] * curvature[1][1] - curvature[0][1] * curvature[1][0];
            if (determinant > 1e-9 * curvature[0][0] * curvature[1][1]) {
                direction[0] = (gradient[0] * curvature[1][1] - gradient[1] * curvature[0][1]) / determinant;
                direction[1] = (gradient[1] * curvature[0][0] - gradient[0] * curvature[1][0]) / determinant;
            }
        }
        return direction;
    }

    private static double doubt(List<Example> examples) {
        return 1.0 / (examples.size() + 2);
    }

    private static double mean(float[] scores) {
        double sum = 0;
        for (float score : scores) {
            sum += score;
        }
        return sum / scores.length;
    }

    private static double dot(double[] probabilities, float[] scores) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += probabilities[i] * scores[i];
        }
        return sum;
    }
}
