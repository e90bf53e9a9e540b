package dev.rightsize.remote;

import java.nio.charset.StandardCharsets;

/**
 * How much a request gives a model to read.
 *
 * @param letters characters of all texts
 * @param textBytes the same in UTF-8
 * @param images how many pictures
 * @param imageBytes the pictures in Base64
 */
record Load(long letters, long textBytes, int images, long imageBytes) {
    static final Load NOTHING = new Load(0, 0, 0, 0);

    /** A text. */
    static Load of(String text) {
        return new Load(text.length(), text.getBytes(StandardCharsets.UTF_8).length, 0, 0);
    }

    /** A picture of so many characters in Base64. */
    static Load ofImage(long base64Length) {
        return new Load(0, 0, 1, base64Length);
    }

    Load plus(Load other) {
        return new Load(
                letters + other.letters,
                textBytes + other.textBytes,
                images + other.images,
                imageBytes + other.imageBytes);
    }
}
