package dev.rightsize.learn.dataset;

import dev.rightsize.local.TextTiers;
import dev.rightsize.reading.layout.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages that were read once, kept as files, so that a training can be repeated without reading every picture again.
 * A page is written whole or not at all.
 */
public final class PageCache {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** @param folder made if it does not exist; use another one when the reader of text changes */
    public PageCache(Path folder) {
        this.folder = folder;
    }

    /** The pages that a detector found the lines of and a recogniser read, in a folder of their own. */
    public static PageCache of(Path folder, TextTiers tiers) {
        return new PageCache(folder.resolve((tiers.detector() + "-" + tiers.recogniser()).toLowerCase(Locale.ROOT)));
    }

    /** The page of a picture of a set: the kept one, or else what {@code reader} makes of the picture. */
    public Page page(TruthSet set, ReceiptTruth truth, Function<Path, Page> reader) {
        Path kept = folder.resolve(set.name()).resolve(truth.file() + ".json");
        try {
            if (Files.exists(kept)) {
                return JSON.readValue(kept.toFile(), Page.class);
            }
            Page page = reader.apply(set.image(truth));
            Files.createDirectories(folder.resolve(set.name()));
            Path part = Files.createTempFile(folder, "page", ".part");
            JSON.writeValue(part.toFile(), page);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
            return page;
        } catch (IOException | JacksonException e) {
            throw new DatasetException(
                    "The page of " + set.image(truth) + " cannot be kept in " + kept + ": " + e
                            + ". Delete that file, or choose another folder.",
                    e);
        }
    }
}
