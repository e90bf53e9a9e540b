package dev.rightsize.learn.lines;

import dev.rightsize.learn.dataset.PageCache;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.tesseract.Tesseract;
import dev.rightsize.learn.tesseract.TesseractPages;
import dev.rightsize.local.RecogniserTier;
import dev.rightsize.local.TextReader;
import dev.rightsize.local.TextTiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The store of real lines in a folder, gathered from sets of receipts when it is not there yet. */
public final class HarvestedLines {
    private HarvestedLines() {}

    /**
     * Opens the store, or gathers it first, which takes a second of two cores a receipt.
     *
     * @param data folder of sets of receipts
     * @param folder of the store and of what Tesseract read
     * @param pages folder of the pages that were read, by detector and recogniser
     * @param tell told what is being done, and the counts of lines
     * @param progress told the share that is done, 0 to 1
     */
    public static LineStore open(
            Path data, Path folder, Path pages, int threads, Consumer<String> tell, DoubleConsumer progress)
            throws IOException {
        Path file = folder.resolve("lines.bin");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            List<TruthSet> sets = TruthSet.discover(data);
            tell.accept("gathering lines of " + sets.size() + " sets into " + file);
            TesseractPages tesseract = new TesseractPages(folder.resolve("tesseract"), Tesseract.onPath());
            TextTiers teacher = TextTiers.of(RecogniserTier.HEAVY);
            try (TextReader reader = TextReader.open(null, threads, teacher)) {
                Map<String, Integer> counts = new LineHarvest(PageCache.of(pages, teacher), reader::read, tesseract)
                        .store(sets, file, progress);
                counts.forEach((kind, count) -> tell.accept("  " + count + " " + kind));
            }
        }
        return LineStore.open(file);
    }
}
