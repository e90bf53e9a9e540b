package dev.rightsize.reading.ocr;

/**
 * How a text can have been printed along a line, by connectionist temporal classification (Graves et al., 2006): its
 * characters in order, each over one or more steps, with any steps of "no character" between them, and at least one between
 * equal ones.
 */
final class CtcAlignment {
    private final Emissions emissions;
    private final int[] classes;
    private final int states;

    /** @param classes of the text's characters */
    CtcAlignment(Emissions emissions, int[] classes) {
        this.emissions = emissions;
        this.classes = classes;
        states = 2 * classes.length + 1;
    }

    /** Natural logarithm of the text's probability, all alignments together; minus infinity if there is none. */
    double logProbability() {
        double[] sums = new double[states];
        double log = 0;
        for (int step = 0; step < emissions.steps(); step++) {
            double[] next = new double[states];
            double all = 0;
            for (int state = 0; state < states; state++) {
                double reached = step == 0 ? (state < 2 ? 1 : 0) : reached(sums, state);
                next[state] = reached * emitted(step, state);
                all += next[state];
            }
            if (!(all > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            for (int state = 0; state < states; state++) {
                next[state] /= all;
            }
            log += Math.log(all);
            sums = next;
        }
        return log + Math.log(sums[states - 1] + (states > 1 ? sums[states - 2] : 0));
    }

    /** For each character the step at which it is likeliest in the likeliest alignment; all 0 if there is none. */
    int[] steps() {
        int[] path = likeliestPath();
        int[] steps = new int[classes.length];
        double[] most = new double[classes.length];
        for (int step = 0; step < path.length; step++) {
            int character = path[step] / 2;
            if (path[step] % 2 == 1 && emitted(step, path[step]) > most[character]) {
                most[character] = emitted(step, path[step]);
                steps[character] = step;
            }
        }
        return steps;
    }

    /** The state at each step. */
    private int[] likeliestPath() {
        int steps = emissions.steps();
        int[][] from = new int[steps][states];
        double[] best = new double[states];
        for (int step = 0; step < steps; step++) {
            double[] next = new double[states];
            double most = 0;
            for (int state = 0; state < states; state++) {
                int before = step == 0 ? state : before(best, state);
                double reached = step == 0 ? (state < 2 ? 1 : 0) : best[before];
                from[step][state] = before;
                next[state] = reached * emitted(step, state);
                most = Math.max(most, next[state]);
            }
            for (int state = 0; state < states && most > 0; state++) {
                next[state] /= most;
            }
            best = next;
        }
        int[] path = new int[steps];
        int state = states > 1 && best[states - 2] > best[states - 1] ? states - 2 : states - 1;
        for (int step = steps - 1; step >= 0; step--) {
            path[step] = state;
            state = from[step][state];
        }
        return path;
    }

    private int before(double[] best, int state) {
        int before = state;
        if (state > 0 && best[state - 1] > best[before]) {
            before = state - 1;
        }
        return leaps(state) && best[state - 2] > best[before] ? state - 2 : before;
    }

    private double reached(double[] sums, int state) {
        double reached = sums[state];
        if (state > 0) {
            reached += sums[state - 1];
        }
        return leaps(state) ? reached + sums[state - 2] : reached;
    }

    /** Whether a state may follow the last but one: a character another one. */
    private boolean leaps(int state) {
        return state % 2 == 1 && state > 1 && classes[state / 2] != classes[state / 2 - 1];
    }

    private double emitted(int step, int state) {
        return emissions.probability(step, state % 2 == 0 ? 0 : classes[state / 2]);
    }
}
