package dev.rightsize.learn.classify;

import dev.rightsize.learn.calibrate.ConfidenceFit;
import dev.rightsize.learn.calibrate.ScaleFit;
import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.learn.evaluate.ClassificationScore.Guess;
import dev.rightsize.reading.text.ClassifierSettings;
import dev.rightsize.reading.text.NetworkScores;
import java.util.ArrayList;
import java.util.List;

/**
 * How sure one tier is of each example that was held out. Scales and curve for one half of them are fitted on the other half,
 * so that no probability and no confidence knows its own truth.
 *
 * @param fitted on all of them
 * @param probabilities of each example, by label
 * @param guesses the most probable label of each, and the confidence in it
 * @param truth the right label of each
 */
@SuppressWarnings("ArrayRecordComponent") // numbers from networks, never compared
record HeldOut(Tier tier, Fitted fitted, List<double[]> probabilities, List<Guess> guesses, int[] truth) {
    /** What is fitted on examples held out. */
    @SuppressWarnings("ArrayRecordComponent")
    record Fitted(double[] scales, ConfidenceFit.Curve curve) {
        static Fitted on(List<ScaleFit.Example> examples, boolean[] used) {
            double[] scales = ScaleFit.fit(examples, used);
            return new Fitted(scales, used[0] && used[1] ? curve(examples, scales) : ConfidenceFit.Curve.NONE);
        }

        private static ConfidenceFit.Curve curve(List<ScaleFit.Example> examples, double[] scales) {
            List<ConfidenceFit.Answer> answers = new ArrayList<>();
            for (ScaleFit.Example example : examples) {
                int best = ClassificationScore.best(example.probabilities(scales));
                double agreement = new NetworkScores(example.scores()).agreement(best, scales);
                answers.add(new ConfidenceFit.Answer(agreement, best == example.label()));
            }
            return ConfidenceFit.fit(answers);
        }

        ClassifierSettings settings(List<String> labels, double threshold) {
            return new ClassifierSettings(labels, scales[0], scales[1], threshold, curve.slope(), curve.offset());
        }
    }

    static HeldOut of(Tier tier, List<String> labels, List<ScaleFit.Example> examples) {
        boolean[] used = tier.used();
        ClassifierSettings forEven = Fitted.on(half(examples, 1), used).settings(labels, 0);
        ClassifierSettings forOdd = Fitted.on(half(examples, 0), used).settings(labels, 0);
        List<double[]> probabilities = new ArrayList<>();
        List<Guess> guesses = new ArrayList<>();
        int[] truth = new int[examples.size()];
        for (int i = 0; i < truth.length; i++) {
            ClassifierSettings settings = i % 2 == 0 ? forEven : forOdd;
            NetworkScores scores = new NetworkScores(examples.get(i).scores());
            double[] own = settings.probabilities(scores);
            int best = ClassificationScore.best(own);
            probabilities.add(own);
            guesses.add(new Guess(best, settings.confidence(scores, best, own[best])));
            truth[i] = examples.get(i).label();
        }
        return new HeldOut(tier, Fitted.on(examples, used), probabilities, guesses, truth);
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
            right += guesses.get(i).label() == truth[i] ? 1 : 0;
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
