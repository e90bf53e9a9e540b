package dev.rightsize.reading.text;

/** A text that cannot be classified; the message says why and what to do, without any of the text. */
public final class TextRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TextRefusedException(String message) {
        super(message);
    }
}
