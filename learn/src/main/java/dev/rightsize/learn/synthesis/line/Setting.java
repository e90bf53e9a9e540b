package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;

/**
 * How a line is set.
 *
 * @param stretch width over the face's own
 * @param tracking added after each character, in em; negative lets them touch
 * @param gap width of spaces over the face's own, where letters differ in width
 * @param slant by how much tops lie to the right of feet, over their height
 * @param underline thickness in em, 0 for none
 * @param strike thickness in em of a line through the text, 0 for none
 * @param grown by how much one word is larger than the others, 1 for none
 */
record Setting(float stretch, float tracking, float gap, float slant, float underline, float strike, float grown) {

    static Setting draw(Dice dice, boolean monospaced) {
        double stretch = Math.exp(dice.bell(0.22) - (monospaced ? 0.24 : 0.06));
        if (dice.chance(0.07)) {
            stretch *= dice.between(1.5, 2.1);
        } else if (dice.chance(0.1)) {
            stretch *= dice.between(0.5, 0.7);
        }
        stretch = Math.max(0.42, Math.min(2.6, stretch));
        double tracking = dice.chance(0.65) ? dice.bell(0.012) : dice.between(-0.06, monospaced ? 0.13 : 0.09);
        return new Setting(
                (float) stretch,
                (float) tracking,
                (float) (dice.chance(0.7) ? dice.between(0.9, 1.3) : dice.between(0.7, 2)),
                (float) (dice.chance(0.06) ? dice.between(0.1, 0.35) : 0),
                (float) (dice.chance(0.03) ? dice.between(0.04, 0.1) : 0),
                (float) (dice.chance(0.006) ? dice.between(0.03, 0.06) : 0),
                (float) (dice.chance(0.015) ? dice.between(1.3, 1.9) : 1));
    }
}
