package dev.rightsize.local.catalogue;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.local.jsonfile.JsonFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Cards of models that are no bundles of ours: those that are shipped, and those in users' files.
 *
 * <pre>{@code
 * List<ModelCard> mine = CardFiles.read(Path.of("my-models.json")); // [{"name": …}, …], or one object
 * }</pre>
 */
public final class CardFiles {
    private static final String FOLDER = "/dev/rightsize/cards/";
    private static final List<String> SHIPPED =
            List.of("embedding.json", "built-in.json", "small-language-models.json", "remote.json");

    private CardFiles() {}

    /** The shipped cards, from small to large. */
    public static List<ModelCard> shipped() {
        return SHIPPED.stream().map(CardFiles::resource).flatMap(List::stream).toList();
    }

    /**
     * Cards of models that nobody would choose today, but whose answers were recorded and are compared with. They are no
     * part of the catalogue.
     */
    public static List<ModelCard> earlier() {
        return resource("earlier.json");
    }

    /**
     * The cards in a file: a list of them, or a single one.
     *
     * @throws dev.rightsize.local.jsonfile.JsonFileException if anything is wrong with it, each problem with its line
     */
    public static List<ModelCard> read(Path file) {
        return JsonFile.read(file).objects(CardReader::read);
    }

    private static List<ModelCard> resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                CardFiles.class.getResourceAsStream(FOLDER + name), "Class path " + FOLDER + name + " is missing.")) {
            return JsonFile.parse("class path " + FOLDER + name, in.readAllBytes())
                    .objects(CardReader::read);
        } catch (IOException e) {
            throw new UncheckedIOException("Class path " + FOLDER + name + " cannot be read. Install again.", e);
        }
    }
}
