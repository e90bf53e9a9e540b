package dev.rightsize.learn.detector;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.lines.Split;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.learn.synthesis.photo.ReceiptRenderer;
import dev.rightsize.learn.synthesis.photo.RenderedCell;
import dev.rightsize.learn.synthesis.photo.RenderedReceipt;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.ocr.TextBox;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.pixels.Grey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/**
 * Renders pages of receipts that never were into a {@link PageStore}. What a large detector missed on them is boxed
 * from what the generator knows; so are the pages to validate by.
 *
 * @param teacher the large detector
 */
public record GeneratedPages(TextDetector teacher) {
    private static final String SET = "generated";
    /** One page in so many is to validate by. */
    private static final int VALIDATION = 40;
    /** Gap between words, in heights of the text, from which they are boxed apart. */
    private static final double GAP = 1.3;
    /** Paper around the ink that belongs to a line's box, as a share of the ink's height. */
    private static final float MARGIN = 0.14f;

    /**
     * Writes the store; a file that was there is replaced when the new one is complete.
     *
     * @param count of pages
     * @param firstSeed of the receipts, which have consecutive ones
     * @param progress told the share that is done, 0 to 1
     */
    public void store(int count, long firstSeed, int threads, Path file, DoubleConsumer progress) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (PageStoreWriter writer = new PageStoreWriter(file)) {
            ReceiptGenerator generator = ReceiptGenerator.everywhere();
            for (int from = 0; from < count; from += 4 * threads) {
                List<Future<MarkedPage>> pages = new ArrayList<>();
                for (int i = from; i < Math.min(count, from + 4 * threads); i++) {
                    long seed = firstSeed + i;
                    Split split = split(i);
                    pages.add(workers.submit(() -> page(generator, seed, split)));
                }
                for (int i = 0; i < pages.size(); i++) {
                    writer.add(SET, String.valueOf(firstSeed + from + i), split(from + i), await(pages.get(i)));
                    progress.accept((double) (from + i + 1) / count);
                }
            }
            writer.finish();
        } catch (IOException e) {
            throw new DatasetException("The store of pages " + file + " cannot be written: " + e + ".", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Split split(int index) {
        return index % VALIDATION == 0 ? Split.VALIDATION : Split.TRAINING;
    }

    private static MarkedPage await(Future<MarkedPage> page) {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rendering was interrupted; start it again.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A page could not be rendered: " + e.getCause(), e.getCause());
        }
    }

    private MarkedPage page(ReceiptGenerator generator, long seed, Split split) {
        SyntheticReceipt receipt = seed % 8 == 7 ? generator.generateOther(seed) : generator.generate(seed);
        RenderedReceipt rendered = ReceiptRenderer.render(receipt, seed);
        List<Quad> lines = lines(rendered.cells());
        List<Mark> marks = split == Split.VALIDATION
                ? lines.stream().map(line -> new Mark(line, true)).toList()
                : Marks.join(
                        teacher.detect(rendered.picture()).stream()
                                .map(TextBox::quad)
                                .toList(),
                        lines);
        return new MarkedPage(Grey.of(rendered.picture()), marks).compact();
    }

    /** The boxes of all printed text: words of a cell that stand near each other together. */
    static List<Quad> lines(List<RenderedCell> cells) {
        List<Quad> lines = new ArrayList<>();
        for (RenderedCell cell : cells) {
            Quad line = null;
            for (Quad word : cell.words()) {
                if (line != null && gap(line, word) > GAP * line.textHeight()) {
                    lines.add(padded(line));
                    line = null;
                }
                line = line == null ? word : line.to(word);
            }
            if (line != null) {
                lines.add(padded(line));
            }
        }
        return lines;
    }

    private static double gap(Quad left, Quad right) {
        return Math.hypot(
                (right.x1() + right.x4() - left.x2() - left.x3()) / 2,
                (right.y1() + right.y4() - left.y2() - left.y3()) / 2);
    }

    private static Quad padded(Quad box) {
        float share = MARGIN * box.textHeight() / Math.max(1, box.textWidth());
        Quad wide = box.slice(-share, 1 + share);
        float downX = (wide.x4() - wide.x1()) * MARGIN;
        float downY = (wide.y4() - wide.y1()) * MARGIN;
        return new Quad(
                wide.x1() - downX,
                wide.y1() - downY,
                wide.x2() - downX,
                wide.y2() - downY,
                wide.x3() + downX,
                wide.y3() + downY,
                wide.x4() + downX,
                wide.y4() + downY);
    }
}
