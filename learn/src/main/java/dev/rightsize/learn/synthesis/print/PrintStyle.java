package dev.rightsize.learn.synthesis.print;

import dev.rightsize.learn.synthesis.Dice;

/**
 * What a receipt is printed with.
 *
 * @param text typeface of the rows
 * @param bold typeface of emphasised rows
 * @param logo typeface of names in display type
 * @param monospaced whether every character takes one column
 * @param characterWidth pixels of one column
 * @param aspect height of the em over the width of a column
 * @param leading line height over the em
 * @param dots whether glyphs are made of the dots of a needle printer
 * @param spread how far ink runs, in pixels
 * @param strength how dark the ink is, 0 to 1
 * @param bands how unevenly it is dark, 0 to 1
 * @param deadRows how often a row of dots is missing
 */
public record PrintStyle(
        Typeface text,
        Typeface bold,
        Typeface logo,
        boolean monospaced,
        float characterWidth,
        float aspect,
        float leading,
        boolean dots,
        float spread,
        float strength,
        float bands,
        float deadRows) {

    private static final String[][] MONO = {
        {"pixel-24", "pixel-24-bold"},
        {"pixel-24-bold", "pixel-24-bold"},
        {"pixel-24-bold", "pixel-24-bold"},
        {"pixel-16", "pixel-24-bold"},
        {"pixel-16", "pixel-16"},
        {"mono-a", "mono-a-bold"},
        {"mono-a", "mono-a-bold"},
        {"mono-b", "mono-b-bold"},
        {"mono-b-bold", "mono-b-bold"},
        {"mono-c", "mono-c"},
        {"mono-c", "mono-c"},
        {"mono-d", "mono-d"},
        {"ocr", "ocr"},
        {"mono-e", "mono-e-bold"},
        {"mono-e-bold", "mono-e-bold"}
    };
    private static final String[][] PROPORTIONAL = {
        {"sans-a", "sans-a-bold"}, {"sans-a", "sans-a-bold"},
        {"sans-b", "sans-b-bold"}, {"sans-c", "sans-c-bold"}
    };
    private static final String[] LOGO = {
        "serif-a-bold",
        "serif-b-bold-italic",
        "slab-bold",
        "sans-d-extra-bold",
        "sans-a-bold-italic",
        "sans-a-bold",
        "sans-b-bold"
    };

    /** The print of a till; {@code needles} for a dot-matrix printer, {@code faded} for old thermal paper. */
    public static PrintStyle draw(Dice dice, boolean needles, boolean faded) {
        boolean monospaced = needles || dice.chance(0.78);
        String[] faces = needles ? new String[] {"pixel-12", "pixel-12"} : dice.oneOf(monospaced ? MONO : PROPORTIONAL);
        float aspect = (float) (monospaced ? dice.between(1.55, 2.25) : dice.between(1.75, 2.05));
        return new PrintStyle(
                Typeface.of(faces[0]),
                Typeface.of(faces[1]),
                Typeface.of(dice.oneOf(LOGO)),
                monospaced,
                (float) dice.between(11, 15),
                needles ? 1.9f : aspect,
                (float) dice.between(1.0, 1.3),
                needles,
                (float) (needles ? dice.between(0.3, 0.6) : dice.between(0.3, 0.9)),
                (float) (faded ? dice.between(0.35, 0.65) : needles ? dice.between(0.6, 0.9) : dice.between(0.75, 1)),
                (float) (faded ? dice.between(0.3, 0.75) : dice.between(0, 0.3)),
                dice.chance(0.15) || faded && dice.chance(0.4) ? (float) dice.between(0.01, 0.05) : 0);
    }
}
