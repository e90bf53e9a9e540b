package dev.rightsize.learn.export;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.Latency;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleFile;
import dev.rightsize.local.store.BundleManifest;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.ManifestJson;
import dev.rightsize.reading.ocr.Alphabet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the bundle {@code pp-ocr-v4} {@value #VERSION}: the weights of 1.0.0 in graphs that run faster, see {@link
 * PpOcrGraphs}, and a recogniser that returns the probabilities of Latin characters only.
 *
 * <p>The same bytes at each run. After a build, in the root of the repository:
 *
 * <pre>{@code
 * java -cp "$(cat cli/target/launcher/classpath)" dev.rightsize.learn.export.PpOcrBundle \
 *     local/src/main/resources/dev/rightsize/bundles
 * }</pre>
 */
public final class PpOcrBundle {
    static final String NAME = "pp-ocr-v4";
    static final String VERSION = "1.1.0";
    private static final String ORIGIN = "1.0.0";

    private PpOcrBundle() {}

    /** Writes the bundle into the folder of bundles that is given and makes it the latest. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("Give the folder of bundles to write to, not " + List.of(args) + ".");
        }
        write(Path.of(args[0]));
    }

    /** Writes {@code pp-ocr-v4/1.1.0/} and {@code pp-ocr-v4/latest} below a folder. */
    public static void write(Path bundles) throws IOException {
        Path home = Files.createDirectories(bundles.resolve(NAME).resolve(VERSION));
        Bundle origin = Bundles.builtIn().open(NAME, ORIGIN);
        List<BundleFile> entries = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files(origin).entrySet()) {
            Files.write(home.resolve(file.getKey()), file.getValue());
            entries.add(new BundleFile(file.getKey(), file.getValue().length, sha256(file.getValue()), null));
        }
        Files.write(home.resolve("bundle.json"), json(manifest(origin.manifest(), entries)));
        Files.writeString(bundles.resolve(NAME).resolve("latest"), VERSION + "\n");
    }

    /** The bundle's files but for {@code bundle.json}. */
    static Map<String, byte[]> files(Bundle origin) {
        List<String> characters = origin.readText("characters.txt").lines().toList();
        Alphabet alphabet = Alphabet.ofLines(characters);
        int[] live = alphabet.live();
        int[] classes = new int[live.length + 2];
        System.arraycopy(live, 0, classes, 1, live.length);
        classes[classes.length - 1] = alphabet.classes() - 1;
        StringBuilder latin = new StringBuilder();
        for (int index : live) {
            latin.append(characters.get(index - 1)).append('\n');
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("detection.onnx", PpOcrGraphs.fuse(origin.read("detection.onnx")));
        files.put("recognition.onnx", PpOcrGraphs.fuse(origin.read("recognition.onnx"), classes));
        files.put("characters.txt", latin.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static BundleManifest manifest(BundleManifest origin, List<BundleFile> files) {
        ModelCard card = origin.card();
        return new BundleManifest(
                origin.runtime(),
                files,
                new ModelCard(
                        NAME,
                        VERSION,
                        card.description() + " Latin characters only.",
                        card.kind(),
                        card.tasks(),
                        card.inputs(),
                        card.available(),
                        card.only(),
                        card.needs(),
                        card.licence(),
                        card.source() + "; changed by Rightsize: operations fused, output cut to Latin characters,"
                                + " weights otherwise as they were",
                        List.of("en"),
                        card.asOf(),
                        null, // the files tell
                        card.parametersBillions(),
                        card.activeParametersBillions(),
                        card.quality(),
                        List.of(latency()),
                        card.prices(),
                        card.hosting(),
                        card.disclosures(),
                        card.trainedOn(),
                        card.trainedAt(),
                        card.seed(),
                        card.trainingCost(),
                        card.transparency()));
    }

    /** As measured with this version on 100 receipts. */
    private static Latency latency() {
        return new Latency(
                TaskType.READ_TEXT,
                Place.SERVER,
                Figure.of(
                        500, Basis.MEASURED, "docs/benchmarks.md, medians of detection and recognition", "2026-11-23"),
                Figure.of(1073, Basis.MEASURED, "docs/benchmarks.md, whole reading less understanding", "2026-11-23"),
                "Intel Xeon, 2 threads, OpenJDK 17");
    }

    private static byte[] json(BundleManifest manifest) {
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(ManifestJson.write(manifest));
        return (json.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
