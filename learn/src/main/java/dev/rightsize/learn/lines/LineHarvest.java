package dev.rightsize.learn.lines;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.PageCache;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.Transcript;
import dev.rightsize.learn.dataset.TranscriptLine;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.tesseract.TesseractPages;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.ocr.TextDirection;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Turning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * Gathers the lines of sets of real receipts into a {@link LineStore}.
 *
 * <pre>{@code
 * LineHarvest harvest = new LineHarvest(pages, reader, new TesseractPages(folder, Tesseract.onPath()));
 * Map<String, Integer> counts = harvest.store(TruthSet.discover(data), Path.of("lines.bin"), progress::share);
 * }</pre>
 *
 * @param pages what the large recogniser read, kept
 * @param reader reads a picture that is not kept
 * @param tesseract what Tesseract reads
 */
public record LineHarvest(PageCache pages, Function<Picture, Page> reader, TesseractPages tesseract) {
    private static final PictureDecoder DECODER = new PictureDecoder();

    /**
     * Writes the store of all lines of the sets; a file that was there is replaced when the new one is complete.
     *
     * @param progress told the share of the receipts that are done, 0 to 1
     * @return how many lines were kept and dropped, by set and why
     * @throws DatasetException if a set, a picture or the store's file cannot be used
     */
    public Map<String, Integer> store(List<TruthSet> sets, Path file, DoubleConsumer progress) {
        int all = sets.stream().mapToInt(set -> set.receipts().size()).sum();
        int done = 0;
        Map<String, Integer> counts = new TreeMap<>();
        try (LineStoreWriter writer = new LineStoreWriter(file)) {
            for (TruthSet set : sets) {
                Labeller labeller = new Labeller(style(set));
                Function<ReceiptTruth, Split> splits = Split.of(set);
                LineCounts kept = new LineCounts(set.name());
                for (ReceiptTruth truth : set.receipts()) {
                    add(set, truth, splits.apply(truth), labeller, kept, writer);
                    progress.accept((double) ++done / all);
                }
                counts.putAll(kept.counts());
            }
            writer.finish();
        } catch (IOException e) {
            throw new DatasetException(
                    "The store of lines " + file + " cannot be written: " + e + ". Choose another place.", e);
        }
        return counts;
    }

    private static TranscriptStyle style(TruthSet set) {
        return TranscriptStyle.of(set.receipts().stream()
                .flatMap(truth -> Transcript.read(set, truth).stream())
                .map(TranscriptLine::text)
                .toList());
    }

    private void add(
            TruthSet set, ReceiptTruth truth, Split split, Labeller labeller, LineCounts counts, LineStoreWriter writer)
            throws IOException {
        Picture picture = DECODER.decode(set.image(truth));
        Page page = pages.page(set, truth, image -> reader.apply(picture));
        Picture upright = Turning.clockwise(picture, page.quarterTurns());
        if (upright.width() != page.width() || upright.height() != page.height()) {
            throw new DatasetException("The kept page of " + set.image(truth) + " is " + page.width() + " x "
                    + page.height() + " but the picture is " + upright.width() + " x " + upright.height()
                    + ". Delete the kept page.");
        }
        ReceiptLines receipt = ReceiptLines.of(page, Transcript.read(set, truth), tesseract.page(set, truth));
        TextDirection direction =
                TextDirection.of(receipt.lines().stream().map(TextLine::box).toList());
        for (FoundLine line : LineFinder.find(receipt, labeller, split, counts)) {
            WideCrop crop =
                    line.detected() ? WideCrop.of(upright, line.box(), direction) : WideCrop.along(upright, line.box());
            writer.add(set.name(), truth.file(), split, line, crop);
        }
    }
}
