package dev.rightsize.learn.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether confidences can be believed: of the answers given with confidence 0.9, nine in ten should be right.
 *
 * <p>The expected calibration error is that of ten bins of equal mass (Nixon et al., "Measuring Calibration in Deep
 * Learning", 2019): answers ordered by confidence, split into tenths, except that equal confidences stay in one bin;
 * the mean over all answers of each bin's gap between mean confidence and accuracy. With few answers it is biased
 * upwards: read it together with {@code answers}.
 *
 * @param answers how many answers came with a confidence
 * @param expectedError expected calibration error, 0 to 1
 * @param brier mean squared distance of the confidence from right (1) or wrong (0)
 * @param bins the reliability table, from low to high confidence
 */
public record Calibration(int answers, double expectedError, double brier, List<Bin> bins) {
    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * An answer's confidence and whether it was right.
     *
     * @param confidence 0 to 1
     */
    public record Answer(double confidence, boolean right) {
        public Answer {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("A confidence must lie between 0 and 1 but is " + confidence + ".");
            }
        }
    }

    /**
     * A line of the reliability table.
     *
     * @param lowest lowest confidence in the bin
     * @param highest highest confidence in the bin
     * @param answers how many, at least one
     * @param meanConfidence what the answers promised
     * @param accuracy the share that was right
     */
    public record Bin(double lowest, double highest, int answers, double meanConfidence, double accuracy) {
        /** Mean confidence less accuracy: positive if over-confident. */
        public double gap() {
            return meanConfidence - accuracy;
        }
    }

    /** Answers that carry a confidence, as given for one field; a merchant is right when it is fuzzily right. */
    public static List<Answer> answers(List<FieldVerdict> verdicts) {
        List<Answer> answers = new ArrayList<>();
        for (FieldVerdict verdict : verdicts) {
            PredictedField given = verdict.given();
            if (given != null && given.confidence() != null) {
                answers.add(new Answer(given.confidence(), verdict.accepted()));
            }
        }
        return answers;
    }

    /** Measures; null if there are no answers. */
    public static @Nullable Calibration of(List<Answer> answers) {
        if (answers.isEmpty()) {
            return null;
        }
        List<Bin> bins = bins(answers.stream()
                .sorted(Comparator.comparingDouble(Answer::confidence))
                .toList());
        double error = bins.stream()
                        .mapToDouble(bin -> bin.answers() * Math.abs(bin.gap()))
                        .sum()
                / answers.size();
        return new Calibration(answers.size(), error, brier(answers), bins);
    }

    private static double brier(List<Answer> answers) {
        double sum = 0;
        for (Answer answer : answers) {
            double distance = answer.confidence() - (answer.right() ? 1 : 0);
            sum += distance * distance;
        }
        return sum / answers.size();
    }

    private static List<Bin> bins(List<Answer> sorted) {
        List<Bin> bins = new ArrayList<>();
        int start = 0;
        for (int bin = 1; bin <= BINS; bin++) {
            int end = Math.max(start, (int) ((long) sorted.size() * bin / BINS));
            while (end > start && end < sorted.size() && isTie(sorted.get(end - 1), sorted.get(end))) {
                end++;
            }
            if (end > start) {
                bins.add(bin(sorted.subList(start, end)));
            }
            start = end;
        }
        return bins;
    }

    private static boolean isTie(Answer one, Answer next) {
        return Double.compare(one.confidence(), next.confidence()) == 0;
    }

    private static Bin bin(List<Answer> answers) {
        double confidence =
                answers.stream().mapToDouble(Answer::confidence).average().orElseThrow();
        long right = answers.stream().filter(Answer::right).count();
        return new Bin(
                answers.get(0).confidence(),
                answers.get(answers.size() - 1).confidence(),
                answers.size(),
                confidence,
                (double) right / answers.size());
    }
}
