package dev.rightsize.learn.calibrate;

import dev.rightsize.reading.text.ClassifierSettings;
import java.util.List;

/**
 * Fits the logistic curve from agreement to confidence, by greatest likelihood of which answers were right (Platt, 1999, with
 * his targets short of 0 and 1, so that answers without a single error do not ask for certainty).
 */
public final class ConfidenceFit {
    private static final int STEPS = 100;
    private static final double LONGEST = 4;
    private static final double SMALL = 1e-9;
    /** A curve that hardly rises would put texts that are told apart well at the same confidence. */
    private static final double LEAST_SLOPE = 0.01;

    private ConfidenceFit() {}

    /**
     * An answer that was held out.
     *
     * @param agreement of the networks on it; see {@link dev.rightsize.reading.text.NetworkScores#agreement}
     */
    public record Answer(double agreement, boolean right) {}

    /** The curve {@code confidence = 1 / (1 + exp(-(slope · agreement + offset)))}; a slope of 0 says that there is none. */
    public record Curve(double slope, double offset) {
        /** The confidence in a label is its probability. */
        public static final Curve NONE = new Curve(0, 0);
    }

    /**
     * Fits by Newton's method: the loss is convex.
     *
     * @return {@link Curve#NONE} if agreement tells nothing of right and wrong, as where all answers are right
     */
    public static Curve fit(List<Answer> answers) {
        long right = answers.stream().filter(Answer::right).count();
        double ifRight = (right + 1.0) / (right + 2.0);
        double ifWrong = 1.0 / (answers.size() - right + 2.0);
        double slope = 0;
        double offset = Math.log((right + 1.0) / (answers.size() - right + 1.0));
        for (int step = 0; step < STEPS; step++) {
            double[] sums = new double[5];
            for (Answer one : answers) {
                double confidence = ClassifierSettings.confidence(one.agreement, slope, offset);
                double gap = confidence - (one.right ? ifRight : ifWrong);
                double weight = confidence * (1 - confidence);
                sums[0] += gap * one.agreement;
                sums[1] += gap;
                sums[2] += weight * one.agreement * one.agreement;
                sums[3] += weight * one.agreement;
                sums[4] += weight;
            }
            double determinant = sums[2] * sums[4] - sums[3] * sums[3];
            if (!(determinant > SMALL * sums[2] * sums[4])) {
                return Curve.NONE;
            }
            double ofSlope = (sums[0] * sums[4] - sums[1] * sums[3]) / determinant;
            double ofOffset = (sums[1] * sums[2] - sums[0] * sums[3]) / determinant;
            double longest = Math.max(Math.abs(ofSlope), Math.abs(ofOffset));
            double length = Math.min(1, LONGEST / longest);
            slope -= length * ofSlope;
            offset -= length * ofOffset;
            if (longest < SMALL) {
                break;
            }
        }
        return slope >= LEAST_SLOPE ? new Curve(slope, offset) : Curve.NONE;
    }
}
