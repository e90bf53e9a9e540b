package dev.rightsize.learn.synthesis.face;

/** The shapes of letters. Lengths are in em, the pen stands on the base line, down is positive. Safe for threads. */
public interface Face {
    /** Whether it has a shape of its own for the character; a space needs none. */
    boolean covers(char character);

    /** How far the pen moves for the character. */
    float advance(char character);

    /** Closed polygons, each x and y in turn, that together fill the character by the non-zero rule; not to be changed. */
    float[][] contours(char character);

    /** Whether it covers every character of the text but spaces. */
    default boolean covers(String text) {
        return text.chars().allMatch(c -> c == ' ' || covers((char) c));
    }

    /** Whether the pen moves the same for narrow and wide letters. */
    default boolean monospaced() {
        return Math.abs(advance('i') - advance('W')) < 0.01f;
    }
}
