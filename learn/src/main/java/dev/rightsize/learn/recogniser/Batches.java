package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineSource;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.reading.pixels.GreyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Makes batches of lines: each line is stretched to the nearest of a few widths, by a tenth at most, so that nothing is
 * padded and PyTorch meets few shapes. Not safe for use by several threads.
 */
final class Batches {
    private static final int[] WIDTHS = {
        24, 32, 40, 48, 56, 68, 80, 96, 116, 140, 168, 200, 240, 288, 344, 412, 496, 596, 716, 860, 1032
    };

    private final LineSource source;
    private final Dice dice;
    private final int columns;
    private final IntPredicate allowed;
    private final List<List<LabelledLine>> waiting = new ArrayList<>();

    /**
     * @param columns of all lines of a batch together, about
     * @param allowed which widths to take; others are drawn again
     */
    Batches(LineSource source, Dice dice, int columns, IntPredicate allowed) {
        this.source = source;
        this.dice = dice;
        this.columns = columns;
        this.allowed = allowed;
        for (int width : WIDTHS) {
            waiting.add(new ArrayList<>(Math.max(1, columns / width)));
        }
    }

    Batch next() {
        while (true) {
            LabelledLine line = source.draw(dice);
            int bucket = bucket(line.width());
            if (allowed.test(line.width()) && fits(line, WIDTHS[bucket])) {
                List<LabelledLine> lines = waiting.get(bucket);
                lines.add(line);
                if (lines.size() >= Math.max(1, columns / WIDTHS[bucket])) {
                    Batch batch = batch(lines, WIDTHS[bucket]);
                    lines.clear();
                    return batch;
                }
            }
        }
    }

    private static int bucket(int width) {
        int best = 0;
        for (int i = 1; i < WIDTHS.length; i++) {
            if (Math.abs(Math.log((double) WIDTHS[i] / width)) < Math.abs(Math.log((double) WIDTHS[best] / width))) {
                best = i;
            }
        }
        return best;
    }

    /** Whether the label has a step for each character and between equal ones. */
    private static boolean fits(LabelledLine line, int width) {
        int needed = line.text().length();
        for (int i = 1; i < line.text().length(); i++) {
            if (Character.toLowerCase(line.text().charAt(i))
                    == Character.toLowerCase(line.text().charAt(i - 1))) {
                needed++;
            }
        }
        return needed <= width / dev.rightsize.learn.network.Architecture.STEP;
    }

    private static Batch batch(List<LabelledLine> lines, int width) {
        int plane = LabelledLine.HEIGHT * width;
        float[] pictures = new float[lines.size() * plane];
        for (int i = 0; i < lines.size(); i++) {
            LabelledLine line = lines.get(i);
            GreyLine.standardise(
                    GreyLine.stretch(line.grey(), line.width(), LabelledLine.HEIGHT, width), pictures, i * plane);
        }
        return new Batch(lines, pictures, width);
    }
}
