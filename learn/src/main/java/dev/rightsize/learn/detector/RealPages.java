package dev.rightsize.learn.detector;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.Transcript;
import dev.rightsize.learn.dataset.TranscriptLine;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.lines.Split;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.ocr.TextBox;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.pixels.Grey;
import dev.rightsize.reading.pixels.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * Gathers pages of real receipts into a {@link PageStore}: those to learn from with what a large detector saw and people
 * transcribed, those to validate by with what people transcribed alone. Receipts that are held out are not touched.
 *
 * @param teacher the large detector
 */
public record RealPages(TextDetector teacher) {
    private static final PictureDecoder DECODER = new PictureDecoder();

    /**
     * Writes the store; a file that was there is replaced when the new one is complete.
     *
     * @param progress told the share that is done, 0 to 1
     */
    public void store(List<TruthSet> sets, Path file, DoubleConsumer progress) {
        int all = sets.stream().mapToInt(set -> set.receipts().size()).sum();
        int done = 0;
        try (PageStoreWriter writer = new PageStoreWriter(file)) {
            for (TruthSet set : sets) {
                Function<ReceiptTruth, Split> splits = Split.of(set);
                for (ReceiptTruth truth : set.receipts()) {
                    Split split = splits.apply(truth);
                    if (split != Split.HELD_OUT) {
                        writer.add(set.name(), truth.file(), split, page(set, truth, split));
                    }
                    progress.accept((double) ++done / all);
                }
            }
            writer.finish();
        } catch (IOException e) {
            throw new DatasetException("The store of pages " + file + " cannot be written: " + e + ".", e);
        }
    }

    private MarkedPage page(TruthSet set, ReceiptTruth truth, Split split) {
        Picture picture = DECODER.decode(set.image(truth));
        List<Quad> known = transcribed(set, truth);
        List<Mark> marks = split == Split.VALIDATION
                ? known.stream().map(line -> new Mark(line, true)).toList()
                : Marks.join(teacher.detect(picture).stream().map(TextBox::quad).toList(), known);
        return new MarkedPage(Grey.of(picture), marks).compact();
    }

    /** The boxes of the transcribed text of a receipt, in pixels of its picture. */
    public static List<Quad> transcribed(TruthSet set, ReceiptTruth truth) {
        return Transcript.read(set, truth).stream()
                .filter(line -> !line.text().isBlank())
                .map(TranscriptLine::box)
                .filter(Objects::nonNull)
                .toList();
    }
}
