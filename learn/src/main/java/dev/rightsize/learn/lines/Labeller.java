package dev.rightsize.learn.lines;

import org.jspecify.annotations.Nullable;

/**
 * Decides what a line says from a person's transcript and two readers.
 *
 * <p>The transcript counts, unless both readers agree against it and are sure. What it does not keep of the print,
 * capitals or spaces, is taken from a reader who otherwise says the same.
 *
 * @param style of the transcript
 */
record Labeller(TranscriptStyle style) {
    private static final double SURE = 0.9;
    private static final double TESSERACT_SURE = 0.8;
    private static final int SHORTEST_AGREED = 3;

    /** The label from a transcript and what readers make of the line. */
    LineLabel label(String transcript, @Nullable Opinion large, @Nullable Opinion tesseract) {
        Opinion same = says(large, transcript) ? large : says(tesseract, transcript) ? tesseract : null;
        if (same == null) {
            String text = style.spaced() ? transcript : Letters.withoutSpaces(transcript);
            return new LineLabel(text, style.cased(), style.spaced(), LabelSource.TRANSCRIPT);
        }
        if (large != null && tesseract != null && large.text().equals(tesseract.text())) {
            // three say the same letters; two of them saw the print's capitals and spaces
            return new LineLabel(large.text(), true, true, LabelSource.TRANSCRIPT_AND_LARGE);
        }
        LabelSource source = style.cased()
                ? LabelSource.TRANSCRIPT
                : same == large ? LabelSource.TRANSCRIPT_AND_LARGE : LabelSource.TRANSCRIPT_AND_TESSERACT;
        String letters = style.cased() ? transcript : same.text();
        if (style.spaced()) {
            return new LineLabel(Letters.spacedAs(transcript, letters), true, true, source);
        }
        boolean spaced = large != null
                && tesseract != null
                && large.text().equalsIgnoreCase(tesseract.text())
                && says(large, transcript);
        String text = spaced ? Letters.spacedAs(same.text(), letters) : Letters.withoutSpaces(letters);
        return new LineLabel(text, true, spaced, source);
    }

    /** Whether both readers agree with each other, are sure, and not of what the transcript says. */
    static boolean contradicted(String transcript, @Nullable Opinion large, @Nullable Opinion tesseract) {
        return agreed(large, tesseract) != null && !says(large, transcript);
    }

    /**
     * What both readers say to the character; null if they differ, are unsure, or the text is short. Accents are
     * Tesseract's, which was told the language: the large recogniser does not know many.
     */
    static @Nullable LineLabel agreed(@Nullable Opinion large, @Nullable Opinion tesseract) {
        return large != null
                        && tesseract != null
                        && Letters.withoutAccents(large.text()).equals(Letters.withoutAccents(tesseract.text()))
                        && large.confidence() >= SURE
                        && tesseract.confidence() >= TESSERACT_SURE
                        && Letters.key(large.text()).length() >= SHORTEST_AGREED
                ? new LineLabel(tesseract.text(), true, true, LabelSource.BOTH_READERS)
                : null;
    }

    private static boolean says(@Nullable Opinion opinion, String transcript) {
        return opinion != null && Letters.key(opinion.text()).equals(Letters.key(transcript));
    }
}
