package dev.rightsize.local.store;

import dev.rightsize.local.jsonfile.JsonFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds model bundles: first in a folder that the user gave, laid out {@code {name}/{version}/bundle.json}, then on
 * the class path below {@code /dev/rightsize/bundles/}, where {@code {name}/latest} names the newest version.
 *
 * <pre>{@code
 * Bundle bundle = Bundles.builtIn().open("pp-ocr-v4");
 * byte[] detection = bundle.read("detection.onnx"); // length and SHA-256 are checked
 * }</pre>
 */
public final class Bundles {
    private static final String ROOT = "/dev/rightsize/bundles";
    private static final int MAX_MANIFEST_BYTES = 1 << 20;

    private final @Nullable Path folder;

    private Bundles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The bundles that come with Rightsize. */
    public static Bundles builtIn() {
        return new Bundles(null);
    }

    /**
     * The bundles in a folder, and those that come with Rightsize for every name that the folder does not have.
     *
     * @param folder null for none
     * @throws BundleException if there is no such folder
     */
    public static Bundles in(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BundleException("The folder of models '" + folder + "' "
                    + (Files.exists(folder) ? "is not a folder." : "does not exist.")
                    + " Give a folder laid out {name}/{version}/bundle.json.");
        }
        return new Bundles(folder);
    }

    /**
     * The newest version of a bundle in the folder; without one there, the newest that is built in.
     *
     * @throws BundleException if there is no such bundle, or its manifest is malformed
     */
    public Bundle open(String name) {
        BundleManifest.checkName(name);
        String newest = newestInFolder(name);
        return open(name, newest != null ? newest : newestBuiltIn(name));
    }

    /**
     * One version of a bundle, from the folder or else built in.
     *
     * @throws BundleException if there is no such bundle, or its manifest is malformed
     */
    public Bundle open(String name, String version) {
        BundleManifest.checkName(name);
        BundleManifest.checkVersion(version);
        if (folder != null && Files.exists(folder.resolve(name).resolve(version).resolve("bundle.json"))) {
            Path home = folder.resolve(name).resolve(version);
            Path file = home.resolve("bundle.json");
            return new Bundle(parse(file.toString(), readFile(file), name, version), home.toString(), home);
        }
        String home = ROOT + "/" + name + "/" + version;
        byte[] manifest = readResource(home + "/bundle.json");
        if (manifest == null) {
            throw unknown(name + " " + version, name + "/" + version);
        }
        return new Bundle(parse("class path " + home + "/bundle.json", manifest, name, version), home, null);
    }

    private @Nullable String newestInFolder(String name) {
        if (folder == null || !Files.isDirectory(folder.resolve(name))) {
            return null;
        }
        try (Stream<Path> versions = Files.list(folder.resolve(name))) {
            return versions.filter(path -> Files.exists(path.resolve("bundle.json")))
                    .map(path -> path.getFileName().toString())
                    .filter(version -> version.matches("[0-9]{1,9}(\\.[0-9]{1,9}){2}"))
                    .max(Comparator.comparing(Bundles::numbers, Arrays::compare))
                    .orElse(null);
        } catch (IOException e) {
            throw new BundleException(
                    "The folder '" + folder.resolve(name) + "' cannot be read (" + e + "). Check its permissions.", e);
        }
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private String newestBuiltIn(String name) {
        byte[] latest = readResource(ROOT + "/" + name + "/latest");
        if (latest == null) {
            throw unknown(name, name + "/{version}");
        }
        return new String(latest, StandardCharsets.UTF_8).strip();
    }

    private BundleException unknown(String title, String path) {
        String given = folder == null ? "" : "in '" + folder + "/" + path + "/bundle.json' nor ";
        return new BundleException("There is no bundle " + title + ", neither " + given
                + "built in. Check the name, or give the folder that has it with --models or RIGHTSIZE_MODELS.");
    }

    private static byte[] readFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_MANIFEST_BYTES);
        } catch (IOException e) {
            throw new BundleException("'" + file + "' cannot be read (" + e + "). Check its permissions.", e);
        }
    }

    private static byte @Nullable [] readResource(String resource) {
        try (InputStream in = Bundles.class.getResourceAsStream(resource)) {
            return in == null ? null : in.readNBytes(MAX_MANIFEST_BYTES);
        } catch (IOException e) {
            throw new BundleException("Class path " + resource + " cannot be read (" + e + "). Install again.", e);
        }
    }

    private static BundleManifest parse(String file, byte[] json, String name, String version) {
        BundleManifest manifest;
        try {
            manifest = ManifestJson.read(file, json);
        } catch (JsonFileException e) {
            throw new BundleException(e.getMessage() + " Correct it, or copy the bundle again.", e);
        }
        if (!manifest.name().equals(name) || !manifest.version().equals(version)) {
            throw new BundleException(file + ": expected the manifest of " + name + " " + version + ", found "
                    + manifest.name() + " " + manifest.version()
                    + ". Folders must be named as the manifest says: {name}/{version}.");
        }
        return manifest;
    }
}
