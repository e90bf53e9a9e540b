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
        {"spleen-12x24", "spleen-12x24"}, {"spleen-12x24", "spleen-12x24"}, {"spleen-8x16", "spleen-8x16"},
        {"dejavu-mono", "dejavu-mono-bold"}, {"dejavu-mono", "dejavu-mono-bold"},
        {"liberation-mono", "liberation-mono-bold"}, {"liberation-mono-bold", "liberation-mono-bold"},
        {"inconsolata", "inconsolata"}, {"inconsolata", "inconsolata"}, {"anonymous-pro", "anonymous-pro"},
        {"ocr-b", "ocr-b"}, {"courier-prime", "courier-prime-bold"}, {"courier-prime-bold", "courier-prime-bold"}
    };
    private static final String[][] PROPORTIONAL = {
        {"liberation-sans", "liberation-sans-bold"}, {"liberation-sans", "liberation-sans-bold"},
        {"dejavu-condensed", "dejavu-condensed-bold"}, {"roboto-condensed", "roboto-condensed-bold"}
    };
    private static final String[] LOGO = {
        "liberation-serif-bold", "dejavu-serif-bold-italic", "roboto-slab-bold", "cantarell-extra-bold",
        "liberation-sans-bold-italic", "liberation-sans-bold", "dejavu-condensed-bold"
    };

    /** The print of a till; {@code needles} for a dot-matrix printer, {@code faded} for old thermal paper. */
    public static PrintStyle draw(Dice dice, boolean needles, boolean faded) {
        boolean monospaced = needles || dice.chance(0.78);
        String[] faces = needles ? new String[] {"spleen-6x12", "spleen-6x12"} : dice.oneOf(monospaced ? MONO : PROPORTIONAL);
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
