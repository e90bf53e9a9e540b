package dev.rightsize.learn.lines;

import dev.rightsize.learn.dataset.TranscriptLine;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of the print of one receipt, in pixels of the upright picture.
 *
 * @param lines detected boxes with what the large recogniser read
 * @param pieces transcribed by a person; empty if nobody did
 * @param tesseract words of Tesseract; empty if it was not run
 */
record ReceiptLines(List<TextLine> lines, List<Piece> pieces, List<Word> tesseract) {
    /** What SROIE writes for print in other scripts. */
    private static final Pattern UNREADABLE = Pattern.compile("\\*{3,}");

    /** Joins what stands in pixels of the picture file with a page, which stands in those of the upright picture. */
    static ReceiptLines of(Page page, List<TranscriptLine> transcript, @Nullable Page tesseract) {
        List<Piece> pieces = new ArrayList<>();
        for (TranscriptLine line : transcript) {
            String text = ReceiptAlphabet.ordinary(line.text());
            if (line.box() != null
                    && !text.isEmpty()
                    && !UNREADABLE.matcher(text).matches()) {
                pieces.add(new Piece(Quads.turned(line.box(), page.quarterTurns(), page.width(), page.height()), text));
            }
        }
        List<Word> words = new ArrayList<>();
        if (tesseract != null) {
            for (TextLine line : lines(tesseract)) {
                for (Word word : line.words()) {
                    words.add(new Word(
                            word.text(),
                            Quads.turned(word.box(), page.quarterTurns(), page.width(), page.height()),
                            word.confidence()));
                }
            }
        }
        return new ReceiptLines(lines(page), pieces, words);
    }

    private static List<TextLine> lines(Page page) {
        return page.rows().stream().flatMap(row -> row.cells().stream()).toList();
    }
}
