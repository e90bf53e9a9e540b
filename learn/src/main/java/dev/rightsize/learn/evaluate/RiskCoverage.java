package dev.rightsize.learn.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is gained by withholding the least sure answers: the share of wrong answers among those given, for every
 * threshold of confidence (El-Yaniv and Wiener, "On the Foundations of Noise-free Selective Classification", 2010).
 *
 * @param points from the highest threshold, which answers least, to the lowest; empty if nothing was answered
 * @param area mean risk over the coverages from zero to the last point's, each answer a step: lower is better; 0 if
 *     nothing was answered
 */
public record RiskCoverage(List<Point> points, double area) {
    public RiskCoverage {
        points = List.copyOf(points);
    }

    /**
     * What holds when only answers of at least {@code threshold} are given.
     *
     * @param threshold a confidence
     * @param coverage answers given, of all that were asked for, 0 to 1
     * @param risk wrong answers, of those given, 0 to 1
     */
    public record Point(double threshold, double coverage, double risk) {}

    /**
     * The curve of some answers.
     *
     * @param asked how many values the truth has, answered or not: at least as many as answers
     */
    public static RiskCoverage of(List<Calibration.Answer> answers, int asked) {
        if (asked < answers.size()) {
            throw new IllegalArgumentException(
                    answers.size() + " answers to " + asked + " questions: count all asked.");
        }
        List<Calibration.Answer> sorted = answers.stream()
                .sorted(Comparator.comparingDouble(Calibration.Answer::confidence)
                        .reversed())
                .toList();
        List<Point> points = new ArrayList<>();
        double area = 0;
        int wrong = 0;
        int before = 0;
        for (int i = 0; i < sorted.size(); i++) {
            wrong += sorted.get(i).right() ? 0 : 1;
            boolean last = i + 1 == sorted.size()
                    || Double.compare(
                                    sorted.get(i).confidence(),
                                    sorted.get(i + 1).confidence())
                            != 0;
            if (last) {
                double risk = (double) wrong / (i + 1);
                points.add(new Point(sorted.get(i).confidence(), (double) (i + 1) / asked, risk));
                area += risk * (i + 1 - before);
                before = i + 1;
            }
        }
        return new RiskCoverage(points, sorted.isEmpty() ? 0 : area / sorted.size());
    }
}
