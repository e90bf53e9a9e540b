package dev.rightsize.learn.calibrate;

import dev.rightsize.reading.text.ConfidenceCurve;
import java.util.List;

/**
 * Fits the curve that makes a confidence of how far the likeliest label stands out, on examples that no model has learned
 * from: a logistic regression of "right" on the log-odds, by Newton's method. Of an example it is not demanded that it be
 * certain (Platt, 1999), and the slope is drawn, with the weight of a few examples, to the one that undoes the softening,
 * so that examples without an error among them do not flatten the curve.
 */
public final class ConfidenceFit {
    private static final double USUAL_SLOPE = 2;
    private static final double PULL = 1;
    private static final double LEAST_SLOPE = 0.1;
    private static final int STEPS = 50;

    private final double[] logOdds;
    private final double[] wanted;

    private ConfidenceFit(double[] logOdds, boolean[] right) {
        this.logOdds = logOdds;
        int hits = 0;
        for (boolean each : right) {
            hits += each ? 1 : 0;
        }
        double certain = (hits + 1.0) / (hits + 2.0);
        double unlikely = 1.0 / (right.length - hits + 2.0);
        wanted = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            wanted[i] = right[i] ? certain : unlikely;
        }
    }

    /**
     * Fits.
     *
     * @param scales of the models' scores, as {@link ScaleFit} found them
     */
    public static ConfidenceCurve fit(List<ScaleFit.Example> examples, double[] scales) {
        double[] logOdds = new double[examples.size()];
        boolean[] right = new boolean[examples.size()];
        for (int i = 0; i < logOdds.length; i++) {
            double[] sums = examples.get(i).sums(scales);
            right[i] = isBest(sums, examples.get(i).label());
            logOdds[i] = ConfidenceCurve.soften(sums);
        }
        return new ConfidenceFit(logOdds, right).fit();
    }

    private ConfidenceCurve fit() {
        double slope = USUAL_SLOPE;
        double offset = 0;
        double loss = loss(slope, offset);
        for (int step = 0; step < STEPS; step++) {
            double[] move = move(slope, offset);
            double length = 1;
            double nextLoss = loss(slope - move[0], offset - move[1]);
            while (nextLoss > loss && length > 1e-6) {
                length /= 2;
                nextLoss = loss(slope - length * move[0], offset - length * move[1]);
            }
            if (nextLoss > loss) {
                break;
            }
            slope -= length * move[0];
            offset -= length * move[1];
            if (loss - nextLoss < 1e-10) {
                break;
            }
            loss = nextLoss;
        }
        return new ConfidenceCurve(Math.max(LEAST_SLOPE, slope), offset);
    }

    private double loss(double slope, double offset) {
        double sum = PULL / 2 * (slope - USUAL_SLOPE) * (slope - USUAL_SLOPE);
        for (int i = 0; i < logOdds.length; i++) {
            double z = slope * logOdds[i] + offset;
            // log(1 + e^z) - wanted z, without an overflow
            sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - wanted[i] * z;
        }
        return sum;
    }

    /** Inverse curvature times gradient. */
    private double[] move(double slope, double offset) {
        double slopeGradient = PULL * (slope - USUAL_SLOPE);
        double offsetGradient = 0;
        double slopeCurvature = PULL;
        double mixed = 0;
        double offsetCurvature = 1e-9;
        for (int i = 0; i < logOdds.length; i++) {
            double x = logOdds[i];
            double p = 1 / (1 + Math.exp(-(slope * x + offset)));
            double error = p - wanted[i];
            double weight = p * (1 - p);
            slopeGradient += error * x;
            offsetGradient += error;
            slopeCurvature += weight * x * x;
            mixed += weight * x;
            offsetCurvature += weight;
        }
        double determinant = slopeCurvature * offsetCurvature - mixed * mixed;
        return new double[] {
            (slopeGradient * offsetCurvature - offsetGradient * mixed) / determinant,
            (offsetGradient * slopeCurvature - slopeGradient * mixed) / determinant
        };
    }

    private static boolean isBest(double[] sums, int label) {
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > sums[label] || i < label && sums[i] == sums[label]) {
                return false;
            }
        }
        return true;
    }
}
