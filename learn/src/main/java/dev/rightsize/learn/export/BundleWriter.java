package dev.rightsize.learn.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a bundle: its files, then {@code bundle.json} with their lengths and hashes, then the name of the newest. */
public final class BundleWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String MANIFEST = "bundle.json";

    private final String name;
    private final String version;
    private final String task;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public BundleWriter(String name, String version, String task) {
        this.name = name;
        this.version = version;
        this.task = task;
    }

    /** Adds a file. */
    public BundleWriter file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** Adds a file of JSON. */
    public BundleWriter json(String path, Object value) {
        return file(path, JSON.writeValueAsBytes(value));
    }

    /**
     * Writes below {@code folder/name/version}.
     *
     * @param card licence, source, data, seed, quality
     */
    public void write(Path folder, ObjectNode card) throws IOException {
        writeInto(folder.resolve(name).resolve(version), card);
        replace(
                folder.resolve(name).resolve("latest"),
                (version + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * Writes into a folder of its own: {@code folder/bundle.json}, last of all, and the files beside it. What a bundle that was
     * there before had besides is removed.
     */
    public void writeInto(Path target, ObjectNode card) throws IOException {
        Files.createDirectories(target);
        Set<String> before = listed(target.resolve(MANIFEST));
        ObjectNode manifest = JSON.createObjectNode()
                .put("name", name)
                .put("version", version)
                .put("task", task)
                .put("kind", "TASK_SPECIFIC")
                .put("runtime", "onnx");
        ArrayNode list = manifest.putArray("files");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            replace(target.resolve(file.getKey()), file.getValue());
            list.addObject()
                    .put("path", file.getKey())
                    .put("bytes", file.getValue().length)
                    .put("sha256", sha256(file.getValue()));
        }
        manifest.set("card", card);
        replace(target.resolve(MANIFEST), JSON.writeValueAsBytes(manifest));
        for (String path : before) {
            if (!files.containsKey(path) && target.resolve(path).normalize().startsWith(target.normalize())) {
                Files.deleteIfExists(target.resolve(path));
            }
        }
    }

    /** The files of a bundle that was here before; none if there was none that can be read. */
    private static Set<String> listed(Path manifest) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        if (Files.isRegularFile(manifest)) {
            try {
                JSON.readTree(Files.readAllBytes(manifest))
                        .path("files")
                        .forEach(file -> paths.add(file.path("path").stringValue("")));
            } catch (JacksonException e) {
                return Set.of(); // not a bundle's: nothing in the folder is ours to remove
            }
        }
        paths.remove("");
        return paths;
    }

    /** Never leaves half a file under its name. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
