package dev.rightsize.local.store;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.catalogue.CardReader;
import dev.rightsize.local.catalogue.CardWriter;
import dev.rightsize.local.jsonfile.JsonFields;
import dev.rightsize.local.jsonfile.JsonFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code bundle.json}: name, version, task, kind, runtime and files at the top; below {@code card} what a card says
 * besides. The model's size is the sum of its files.
 */
public final class ManifestJson {
    private ManifestJson() {}

    /**
     * Reads a manifest; fields that this version does not know are passed over.
     *
     * @param file the file's name, for messages
     * @throws dev.rightsize.local.jsonfile.JsonFileException if anything is wrong with it, each problem with its line
     */
    public static BundleManifest read(String file, byte[] json) {
        return JsonFile.parse(file, json).allowingUnknownFields().object(ManifestJson::manifest);
    }

    /** Writes what {@link #read} reads. */
    public static ObjectNode write(BundleManifest manifest) {
        ModelCard card = manifest.card();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", manifest.name()).put("version", manifest.version());
        json.put("task", card.tasks().get(0).label()).put("kind", card.kind().name());
        json.put("runtime", manifest.runtime());
        ArrayNode files = json.putArray("files");
        for (BundleFile file : manifest.files()) {
            files.addObject()
                    .put("path", file.path())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256())
                    .put("resource", file.resource());
        }
        json.set("card", CardWriter.writeInBundle(card));
        return json;
    }

    private static @Nullable BundleManifest manifest(JsonFields fields) {
        String name = fields.text("name");
        String version = fields.text("version");
        TaskType task = fields.parsed("task", TaskType::of);
        ModelKind kind = fields.choice("kind", ModelKind.class);
        String runtime = fields.text("runtime");
        List<BundleFile> files = fields.required("files", fields.objects("files", ManifestJson::file));
        TaskType doing = task == null ? TaskType.CLASSIFY : task; // a stand-in: its problem is noted already
        var identity = new CardReader.Identity(name, version, kind, List.of(doing));
        ModelCard card = fields.object("card", inner -> CardReader.readInBundle(inner, identity, size(inner, files)));
        return fields.build(() -> new BundleManifest(runtime, files, Objects.requireNonNull(card)));
    }

    private static @Nullable BundleFile file(JsonFields fields) {
        String path = fields.text("path");
        long bytes = fields.whole("bytes");
        String sha256 = fields.text("sha256");
        String resource = fields.textOrNull("resource");
        return fields.build(() -> new BundleFile(path, bytes, sha256, resource));
    }

    /** Weighed when the card was written; today if it does not tell. */
    private static Figure size(JsonFields card, List<BundleFile> files) {
        String day = Stream.of("asOf", "trainedAt")
                .filter(card::has)
                .map(card::text)
                .filter(ManifestJson::isDay) // if it is none, the card says so
                .findFirst()
                .orElseGet(() -> LocalDate.now().toString());
        double bytes = files.stream().mapToLong(BundleFile::bytes).sum();
        return Figure.of(bytes, Basis.MEASURED, "the bundle's files", day);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
