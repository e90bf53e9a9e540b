package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.reading.layout.Quad;
import java.util.List;

/**
 * Where a piece of text stands in a picture.
 *
 * @param box as a detector might draw it, in the picture's pixels
 * @param text as printed
 */
public record BoxedText(Quad box, String text) {

    /**
     * All visible cells of a picture that hold a letter or digit, each boxed with a margin that is now and then too wide or too
     * narrow, as detectors box them.
     */
    public static List<BoxedText> of(RenderedReceipt rendered, Dice dice) {
        return rendered.cells().stream()
                .filter(cell -> cell.visible() && cell.text().chars().anyMatch(Character::isLetterOrDigit))
                .map(cell -> new BoxedText(loose(cell.box(), dice), cell.text()))
                .toList();
    }

    /** The box with its edges moved by up to a fifth of the text's height, mostly outwards, and a little aslant. */
    private static Quad loose(Quad box, Dice dice) {
        float height = box.textHeight();
        float width = Math.max(1, box.textWidth());
        float alongX = (box.x2() - box.x1()) / width * height;
        float alongY = (box.y2() - box.y1()) / width * height;
        float downX = (box.x4() - box.x1()) / height * height;
        float downY = (box.y4() - box.y1()) / height * height;
        double left = dice.between(-0.02, 0.3);
        double right = dice.between(-0.02, 0.3);
        double[] up = {dice.between(-0.02, 0.2), dice.between(-0.02, 0.2)};
        double[] down = {dice.between(-0.02, 0.2), dice.between(-0.02, 0.2)};
        return new Quad(
                (float) (box.x1() - left * alongX - up[0] * downX), (float) (box.y1() - left * alongY - up[0] * downY),
                (float) (box.x2() + right * alongX - up[1] * downX),
                        (float) (box.y2() + right * alongY - up[1] * downY),
                (float) (box.x3() + right * alongX + down[1] * downX),
                        (float) (box.y3() + right * alongY + down[1] * downY),
                (float) (box.x4() - left * alongX + down[0] * downX),
                        (float) (box.y4() - left * alongY + down[0] * downY));
    }
}
