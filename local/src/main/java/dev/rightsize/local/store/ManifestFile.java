package dev.rightsize.local.store;

import dev.rightsize.local.jsonfile.JsonFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The manifest of the bundle that was asked for, wherever it comes from. */
final class ManifestFile {
    /** Its name in a bundle. */
    static final String NAME = "bundle.json";
    /** No manifest is longer. */
    static final int MAX_BYTES = 1 << 20;

    private ManifestFile() {}

    /**
     * @param advice what to do if it is malformed
     * @return null if there is no such file
     * @throws BundleException if it is malformed or speaks of another bundle
     */
    static @Nullable BundleManifest read(Path file, String name, String version, String advice) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(file.toString(), in.readNBytes(MAX_BYTES), name, version, advice);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new BundleException("'" + file + "' cannot be read (" + e + "). Check its permissions.", e);
        }
    }

    /**
     * The manifest in a file, of whatever bundle.
     *
     * @return null if there is no such file
     * @throws BundleException if it is malformed
     */
    static @Nullable BundleManifest read(Path file, String advice) {
        try (InputStream in = Files.newInputStream(file)) {
            return ManifestJson.read(file.toString(), in.readNBytes(MAX_BYTES));
        } catch (JsonFileException e) {
            throw new BundleException(e.getMessage() + " " + advice, e);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new BundleException("'" + file + "' cannot be read (" + e + "). Check its permissions.", e);
        }
    }

    /**
     * @param file where it was found, for messages
     * @param advice what to do if it is malformed
     * @throws BundleException if it is malformed or speaks of another bundle
     */
    static BundleManifest parse(String file, byte[] json, String name, String version, String advice) {
        BundleManifest manifest;
        try {
            manifest = ManifestJson.read(file, json);
        } catch (JsonFileException e) {
            throw new BundleException(e.getMessage() + " " + advice, e);
        }
        if (!manifest.name().equals(name) || !manifest.version().equals(version)) {
            throw new BundleException(file + ": expected the manifest of " + name + " " + version + ", found "
                    + manifest.name() + " " + manifest.version()
                    + ". Folders must be named as the manifest says: {name}/{version}. " + advice);
        }
        return manifest;
    }
}
