package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;

/**
 * The rectangle that a detector cuts a line out with, in em.
 *
 * @param left of the rectangle
 * @param top of the rectangle
 */
record Framing(float left, float top, float width, float height) {
    private static final float LEAST_HEIGHT = 0.42f;

    /** Around the ink, a little too wide or too narrow; wider above or below if {@code above} or {@code below} ask. */
    static Framing draw(Dice dice, Shapes.Bounds ink, double severity, float above, float below) {
        float lacking = Math.max(0, LEAST_HEIGHT - ink.height());
        float height = ink.height() + lacking;
        boolean loose = dice.chance(0.08);
        float top = ink.top() - lacking / 2 - height * Math.max(above, margin(dice, loose, severity));
        float bottom = ink.bottom() + lacking / 2 + height * Math.max(below, margin(dice, loose, severity));
        float left = ink.left() - height * side(dice, loose, severity);
        float right = ink.right() + height * side(dice, loose, severity);
        return new Framing(left, top, Math.max(0.2f, right - left), bottom - top);
    }

    private static float margin(Dice dice, boolean loose, double severity) {
        return (float)
                (loose
                        ? dice.between(0.25, 0.55)
                        : dice.chance(0.1 * severity) ? dice.between(-0.05, 0.04) : dice.between(0.06, 0.36));
    }

    private static float side(Dice dice, boolean loose, double severity) {
        return (float)
                (loose
                        ? dice.between(0.25, 0.7)
                        : dice.chance(0.12 * severity) ? dice.between(-0.06, 0.03) : dice.between(0.02, 0.36));
    }
}
