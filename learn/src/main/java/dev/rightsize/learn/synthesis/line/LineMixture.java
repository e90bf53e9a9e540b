package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineSource;
import dev.rightsize.learn.synthesis.Dice;

/**
 * What a recogniser learns from beside real lines: everything that receipts print, and more often than there what it reads
 * worst, names in display type and accents in the poor print of tills.
 *
 * @param difficulty of {@link SyntheticLines#draw(Dice, double)}
 */
public record LineMixture(SyntheticLines everything, SyntheticLines signs, SyntheticLines accents, double difficulty)
        implements LineSource {
    private static final double SIGNS = 0.15;
    private static final double ACCENTS = 0.2;

    /** In the own faces and, but for accents, those of this machine. */
    public static LineMixture of(double difficulty) {
        return new LineMixture(
                SyntheticLines.everything(), SyntheticLines.signs(), SyntheticLines.accents(), difficulty);
    }

    @Override
    public LabelledLine draw(Dice dice) {
        double which = dice.nextDouble();
        SyntheticLines lines = which < SIGNS ? signs : which < SIGNS + ACCENTS ? accents : everything;
        return lines.draw(dice, difficulty);
    }
}
