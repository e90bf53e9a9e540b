package dev.rightsize.learn.lines;

/**
 * The grey picture of one line of print and what it says.
 *
 * @param width pixels across
 * @param grey row by row, {@link #HEIGHT} rows of {@code width} pixels, 0 is black and 255 white
 * @param text in characters of the {@link ReceiptAlphabet}, words separated by single spaces, not empty
 * @param cased whether capital and small letters of the text are as printed; otherwise either may stand there
 * @param spaced whether the spaces of the text are as printed; otherwise the text has none and the print may
 */
public record LabelledLine(int width, byte[] grey, String text, boolean cased, boolean spaced) {
    /** Pixels down of every line. */
    public static final int HEIGHT = 32;

    public LabelledLine {
        if (width < 1 || grey.length != width * HEIGHT) {
            throw new IllegalArgumentException("A line " + width + " pixels wide needs " + width * HEIGHT
                    + " grey values but has " + grey.length + ".");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("A line must say something.");
        }
    }
}
