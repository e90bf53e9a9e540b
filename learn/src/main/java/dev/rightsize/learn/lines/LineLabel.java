package dev.rightsize.learn.lines;

/**
 * What a line says, and how much of that is known.
 *
 * @param text in its ordinary form, see {@link ReceiptAlphabet#ordinary}
 * @param cased see {@link LabelledLine}
 * @param spaced see {@link LabelledLine}
 * @param source who says so
 */
public record LineLabel(String text, boolean cased, boolean spaced, LabelSource source) {
    public LineLabel {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A label must say something.");
        }
    }
}
