package dev.rightsize.learn.tesseract;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.reading.layout.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Tesseract reads on the pictures of a set, each kept as its table so that it is read once. A table is written
 * whole or not at all.
 */
public final class TesseractPages {
    private final Path folder;
    private final Tesseract tesseract;
    private final boolean installed;
    private final Set<String> languages;

    /** @param folder of kept tables, made if it does not exist */
    public TesseractPages(Path folder, Tesseract tesseract) {
        this.folder = folder;
        this.tesseract = tesseract;
        installed = tesseract.version() != null;
        languages = installed ? tesseract.languages() : Set.of();
    }

    /**
     * The words of a picture, in the pixels of the file, not turned; null if the table is not kept and Tesseract is not
     * installed or fails on the picture.
     *
     * @throws DatasetException if a kept table is damaged
     */
    public @Nullable Page page(TruthSet set, ReceiptTruth truth) {
        Path kept = folder.resolve(set.name()).resolve(truth.file() + ".tsv");
        try {
            if (!Files.exists(kept) && !read(set, truth, kept)) {
                return null;
            }
            return TesseractTsv.parse(Files.readString(kept));
        } catch (IOException | IllegalArgumentException e) {
            throw new DatasetException(
                    "Tesseract's table " + kept + " cannot be used: " + e + ". Delete it to have it made again.", e);
        }
    }

    private boolean read(TruthSet set, ReceiptTruth truth, Path kept) throws IOException {
        String table = installed ? table(set, truth) : null;
        if (table == null) {
            return false;
        }
        Files.createDirectories(folder.resolve(set.name()));
        Path part = Files.createTempFile(folder, "table", ".part");
        Files.writeString(part, table);
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private @Nullable String table(TruthSet set, ReceiptTruth truth) {
        try {
            String language = Tesseract.orFallback(Language.of(set, truth), languages);
            return tesseract.table(set.image(truth), language).output();
        } catch (IOException e) {
            return null; // a picture that Tesseract cannot open, or too slow
        }
    }
}
