package dev.rightsize.learn.lines;

/** Who says what a line says. */
public enum LabelSource {
    /** A person's transcript. */
    TRANSCRIPT,
    /** A person's transcript, with capital and small letters as the large recogniser read them, all else being equal. */
    TRANSCRIPT_AND_LARGE,
    /** A person's transcript, with capital and small letters as Tesseract read them, all else being equal. */
    TRANSCRIPT_AND_TESSERACT,
    /** The large recogniser and Tesseract, who agree to the character, accents aside; no person, or one who erred. */
    BOTH_READERS
}
