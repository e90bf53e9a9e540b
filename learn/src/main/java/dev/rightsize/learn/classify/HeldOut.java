package dev.rightsize.learn.classify;

import dev.rightsize.learn.calibrate.ConfidenceFit;
import dev.rightsize.learn.calibrate.ScaleFit;
import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.reading.text.ConfidenceCurve;
import java.util.ArrayList;
import java.util.List;

/**
 * How sure one tier is of each example that was held out. Scales and curve for one half of them are fitted on the other half,
 * so that no probability knows its own truth.
 *
 * @param scales fitted on all of them
 * @param curve fitted on all of them
 * @param probabilities of each example, by label
 * @param truth the right label of each
 */
@SuppressWarnings("ArrayRecordComponent") // numbers from networks, never compared
record HeldOut(Tier tier, double[] scales, ConfidenceCurve curve, List<double[]> probabilities, int[] truth) {
    static HeldOut of(Tier tier, List<ScaleFit.Example> examples) {
        Fitted forEven = Fitted.to(half(examples, 1), tier);
        Fitted forOdd = Fitted.to(half(examples, 0), tier);
        List<double[]> probabilities = new ArrayList<>();
        int[] truth = new int[examples.size()];
        for (int i = 0; i < truth.length; i++) {
            probabilities.add((i % 2 == 0 ? forEven : forOdd).probabilities(examples.get(i)));
            truth[i] = examples.get(i).label();
        }
        Fitted forAll = Fitted.to(examples, tier);
        return new HeldOut(tier, forAll.scales, forAll.curve, probabilities, truth);
    }

    @SuppressWarnings("ArrayRecordComponent") // as above
    private record Fitted(double[] scales, ConfidenceCurve curve) {
        static Fitted to(List<ScaleFit.Example> examples, Tier tier) {
            double[] scales = ScaleFit.fit(examples, tier.used());
            return new Fitted(scales, ConfidenceFit.fit(examples, scales));
        }

        double[] probabilities(ScaleFit.Example example) {
            double[] sums = example.sums(scales);
            curve.inPlace(sums);
            return sums;
        }
    }

    private static List<ScaleFit.Example> half(List<ScaleFit.Example> examples, int rest) {
        List<ScaleFit.Example> half = new ArrayList<>();
        for (int i = rest; i < examples.size(); i += 2) {
            half.add(examples.get(i));
        }
        return half;
    }

    double accuracy() {
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += ClassificationScore.best(probabilities.get(i)) == truth[i] ? 1 : 0;
        }
        return (double) right / truth.length;
    }

    /** Mean negative logarithm of the right label's probability. */
    double loss() {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum -= Math.log(Math.max(1e-12, probabilities.get(i)[truth[i]]));
        }
        return sum / truth.length;
    }

    /** The standard error of the accuracy. */
    double standardError() {
        double accuracy = accuracy();
        return Math.sqrt(accuracy * (1 - accuracy) / truth.length);
    }
}
