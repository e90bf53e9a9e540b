package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import java.util.Arrays;

/**
 * The loss of connectionist temporal classification (Graves et al., 2006) of one line and its gradient, by forward and
 * backward sums in plain Java.
 *
 * <p>Where a label does not tell the case, both cases count; where it does not tell the spaces, a space counts as "no
 * character". The probability of such a step is the sum over its classes, and the gradient is divided among these by
 * their shares. Not safe for use by several threads.
 */
final class Ctc {
    /** Class of "no character". */
    static final int BLANK = 0;

    private final int classes;
    private final int space;
    private double[] shares = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] emission = new double[0];

    /** @param classes "no character", those of {@link ReceiptAlphabet}, and the space as the last one */
    Ctc(int classes) {
        this.classes = classes;
        space = classes - 1;
    }

    /**
     * Adds nothing where the label is too long for the line.
     *
     * @param scores a row of {@code classes} for each step, one after another
     * @param gradient set to the slope of the loss with respect to the scores, at the same places
     * @return the negative logarithm of the label's probability; not finite if the label is too long
     */
    double loss(float[] scores, int offset, int steps, LabelledLine label, float[] gradient) {
        int[][] symbols = symbols(label);
        int states = symbols.length;
        Arrays.fill(gradient, offset, offset + steps * classes, 0);
        if (steps < shortest(symbols)) {
            return Double.POSITIVE_INFINITY;
        }
        allocate(steps, states);
        softmax(scores, offset, steps);
        emissions(symbols, steps);
        double loss = forward(symbols, steps);
        if (!(loss < Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        backward(symbols, steps);
        gradient(symbols, steps, gradient, offset);
        return loss;
    }

    /** For each state of the path, "no character" between any two, the classes that it may emit. */
    private int[][] symbols(LabelledLine label) {
        int[] nothing = label.spaced() ? new int[] {BLANK} : new int[] {BLANK, space};
        String text = label.text();
        int[][] symbols = new int[2 * text.length() + 1][];
        for (int i = 0; i < text.length(); i++) {
            symbols[2 * i] = nothing;
            symbols[2 * i + 1] = classes(text.charAt(i), label.cased());
        }
        symbols[2 * text.length()] = nothing;
        return symbols;
    }

    private int[] classes(char character, boolean cased) {
        if (character == ' ') {
            return new int[] {space};
        }
        int exact = index(character);
        char other =
                Character.isUpperCase(character) ? Character.toLowerCase(character) : Character.toUpperCase(character);
        if (cased || other == character || ReceiptAlphabet.index(other) < 0) {
            return new int[] {exact};
        }
        return new int[] {Math.min(exact, index(other)), Math.max(exact, index(other))};
    }

    private static int index(char character) {
        int index = ReceiptAlphabet.index(character);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "Label character '" + character + "' is not in the alphabet. Drop such lines.");
        }
        return index + 1;
    }

    /** Steps that the label takes at least: one a character and one between equal neighbours. */
    private static int shortest(int[][] symbols) {
        int steps = symbols.length / 2;
        for (int state = 3; state < symbols.length; state += 2) {
            if (Arrays.equals(symbols[state], symbols[state - 2])) {
                steps++;
            }
        }
        return steps;
    }

    private void allocate(int steps, int states) {
        if (shares.length < steps * classes) {
            shares = new double[steps * classes];
        }
        if (forward.length < steps * states) {
            forward = new double[steps * states];
            backward = new double[steps * states];
            emission = new double[steps * states];
        }
    }

    private void softmax(float[] scores, int offset, int steps) {
        for (int step = 0; step < steps; step++) {
            int from = offset + step * classes;
            float most = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                most = Math.max(most, scores[from + c]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                double value = Math.exp(scores[from + c] - most);
                shares[step * classes + c] = value;
                sum += value;
            }
            for (int c = 0; c < classes; c++) {
                shares[step * classes + c] /= sum;
            }
        }
    }

    private void emissions(int[][] symbols, int steps) {
        int states = symbols.length;
        for (int step = 0; step < steps; step++) {
            for (int state = 0; state < states; state++) {
                double sum = 0;
                for (int symbol : symbols[state]) {
                    sum += shares[step * classes + symbol];
                }
                emission[step * states + state] = sum;
            }
        }
    }

    /** Sums over all beginnings, each step scaled to one; returns the negative logarithm of the whole. */
    private double forward(int[][] symbols, int steps) {
        int states = symbols.length;
        double loss = 0;
        for (int step = 0; step < steps; step++) {
            double sum = 0;
            for (int state = 0; state < states; state++) {
                double reach = step == 0 ? (state < 2 ? 1 : 0) : reach(symbols, step, state, forward, -1);
                double value = reach * emission[step * states + state];
                forward[step * states + state] = value;
                sum += value;
            }
            scale(forward, step, states, sum);
            loss -= Math.log(sum);
        }
        double ends = forward[steps * states - 1] + (states > 1 ? forward[steps * states - 2] : 0);
        return loss - Math.log(ends);
    }

    /** Sums over all ends, what a step emits not counted, each step scaled to one. */
    private void backward(int[][] symbols, int steps) {
        int states = symbols.length;
        for (int step = steps - 1; step >= 0; step--) {
            double sum = 0;
            for (int state = 0; state < states; state++) {
                double reach = step == steps - 1 ? (state >= states - 2 ? 1 : 0) : reachBack(symbols, step, state);
                backward[step * states + state] = reach;
                sum += reach;
            }
            scale(backward, step, states, sum);
        }
    }

    private double reach(int[][] symbols, int step, int state, double[] sums, int back) {
        int row = (step + back) * symbols.length;
        double value = sums[row + state];
        if (state > 0) {
            value += sums[row + state - 1];
        }
        return leaps(symbols, state) ? value + sums[row + state - 2] : value;
    }

    private double reachBack(int[][] symbols, int step, int state) {
        int states = symbols.length;
        int row = (step + 1) * states;
        double value = backward[row + state] * emission[row + state];
        if (state + 1 < states) {
            value += backward[row + state + 1] * emission[row + state + 1];
        }
        if (state + 2 < states && leaps(symbols, state + 2)) {
            value += backward[row + state + 2] * emission[row + state + 2];
        }
        return value;
    }

    /** Whether a state may follow the last but one: a character after another one. */
    private static boolean leaps(int[][] symbols, int state) {
        return state % 2 == 1 && state > 1 && !Arrays.equals(symbols[state], symbols[state - 2]);
    }

    private static void scale(double[] sums, int step, int states, double sum) {
        if (sum > 0) {
            for (int state = 0; state < states; state++) {
                sums[step * states + state] /= sum;
            }
        }
    }

    private void gradient(int[][] symbols, int steps, float[] gradient, int offset) {
        int states = symbols.length;
        for (int step = 0; step < steps; step++) {
            double sum = 0;
            for (int state = 0; state < states; state++) {
                sum += forward[step * states + state] * backward[step * states + state];
            }
            int row = offset + step * classes;
            for (int c = 0; c < classes; c++) {
                gradient[row + c] = (float) shares[step * classes + c];
            }
            for (int state = 0; state < states; state++) {
                double here = forward[step * states + state] * backward[step * states + state] / sum;
                double emitted = emission[step * states + state];
                if (here > 0 && emitted > 0) {
                    for (int symbol : symbols[state]) {
                        gradient[row + symbol] -= (float) (here * shares[step * classes + symbol] / emitted);
                    }
                }
            }
        }
    }
}
