package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.face.Face;

/**
 * What else stands on the paper near a line: the lines above and below, rules, frames, strokes of a pen.
 *
 * @param above how much the box must reach above the text, over its height, for what stands there to be seen
 * @param below the same below
 */
record Clutter(float above, float below) {
    private static final float CAPITAL = 0.72f;
    private static final float NEVER = -1;

    /** Adds it to the shapes, in em. */
    static Clutter draw(
            String text, Face face, Setting setting, Shapes shapes, Shapes.Bounds ink, Dice dice, double severity) {
        float above = NEVER;
        float below = NEVER;
        if (dice.chance(0.04 + 0.22 * severity)) {
            boolean both = dice.chance(0.3);
            boolean first = dice.chance(0.5);
            float leading = (float) (setting.grown() == 1 ? dice.between(0.95, 1.3) : dice.between(1.6, 2));
            if (both || first) {
                neighbour(text, face, setting, shapes, ink, -leading, dice);
                above = reach(ink.top() + leading, ink.height(), dice);
            }
            if (both || !first) {
                neighbour(text, face, setting, shapes, ink, leading, dice);
                below = reach(leading - CAPITAL - ink.bottom(), ink.height(), dice);
            }
        }
        marks(setting, shapes, ink, dice);
        return new Clutter(above, below);
    }

    /** Far enough to cut into the neighbour, now and then deeply. */
    private static float reach(float gap, float height, Dice dice) {
        double into = dice.chance(0.25) ? dice.between(0.12, 0.3) : dice.between(-0.1, 0.14);
        return (float) Math.max(0, (gap + into) / Math.max(0.45f, height));
    }

    private static void neighbour(
            String text, Face face, Setting setting, Shapes shapes, Shapes.Bounds ink, float baseline, Dice dice) {
        String other = new StringBuilder(text).reverse().toString();
        Setting plain = new Setting(setting.stretch(), setting.tracking(), setting.gap(), setting.slant(), 0, 0, 1);
        double from = dice.between(-0.6, 0.5) * ink.width();
        float pen = Typesetter.set(other, face, plain, ink.left() + (float) from, baseline, shapes);
        if (pen < ink.right() && dice.chance(0.6)) {
            Typesetter.set(other, face, plain, pen + 0.5f, baseline, shapes);
        }
    }

    private static void marks(Setting setting, Shapes shapes, Shapes.Bounds ink, Dice dice) {
        float left = ink.left() - (float) dice.between(0, 0.3);
        float right = ink.right() + (float) dice.between(0, 0.3);
        if (setting.underline() > 0) {
            float top = (float) dice.between(0.1, 0.26);
            shapes.band(left, top, right, top + setting.underline());
        }
        if (setting.strike() > 0) {
            shapes.band(left, -0.32f, right, -0.32f + setting.strike());
        }
        if (dice.chance(0.02)) {
            float thick = (float) dice.between(0.03, 0.09);
            float gap = (float) dice.between(0.14, 0.3);
            boolean frame = dice.chance(0.5);
            shapes.band(left - 1, ink.bottom() + gap, right + 1, ink.bottom() + gap + thick);
            if (frame) {
                shapes.band(left - 1, ink.top() - gap - thick, right + 1, ink.top() - gap);
                upright(shapes, left - gap, thick, ink);
                upright(shapes, right + gap, thick, ink);
            }
        }
        if (dice.chance(0.015)) {
            pen(shapes, ink, dice);
        }
    }

    private static void upright(Shapes shapes, float x, float thick, Shapes.Bounds ink) {
        shapes.add(
                new float[] {
                    x, ink.top() - 1, x + thick, ink.top() - 1, x + thick, ink.bottom() + 1, x, ink.bottom() + 1
                },
                0,
                0,
                1,
                1);
    }

    /** A thin stroke across. */
    private static void pen(Shapes shapes, Shapes.Bounds ink, Dice dice) {
        float x = (float) dice.between(ink.left(), ink.right());
        float lean = (float) dice.between(-1.5, 1.5);
        float thick = (float) dice.between(0.03, 0.06);
        shapes.add(
                new float[] {x - lean, -1.5f, x - lean + thick, -1.5f, x + lean + thick, 1, x + lean, 1}, 0, 0, 1, 1);
    }
}
