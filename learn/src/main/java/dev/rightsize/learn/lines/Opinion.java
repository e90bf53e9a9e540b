package dev.rightsize.learn.lines;

/**
 * What a recogniser makes of a line.
 *
 * @param text as it reads, see {@link ReceiptAlphabet#ordinary}; not empty
 * @param confidence 0 to 1, on its own scale
 */
public record Opinion(String text, float confidence) {
    public Opinion {
        if (text.isBlank()) {
            throw new IllegalArgumentException("An opinion must have a text; use null for none.");
        }
    }
}
