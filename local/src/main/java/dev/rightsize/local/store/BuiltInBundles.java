package dev.rightsize.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bundles that come with Rightsize, below {@code /dev/rightsize/bundles/} on the class path. */
final class BuiltInBundles implements BundleSource {
    private static final String ROOT = "/dev/rightsize/bundles/";
    static final String ADVICE = "Build or install Rightsize again, with its dependencies.";

    /** A class path cannot be listed. */
    private static final List<String> NAMES =
            List.of("pp-ocr-v4", "text-detector", "line-recogniser", "receipt-roles", "language-detector");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public List<String> versions(String name) {
        String newest = newest(name);
        return newest == null ? List.of() : List.of(newest);
    }

    @Override
    public @Nullable String newest(String name) {
        byte[] latest = read(ROOT + name + "/latest");
        return latest == null ? null : new String(latest, StandardCharsets.UTF_8).strip();
    }

    @Override
    public @Nullable Bundle find(String name, String version) {
        String home = ROOT + name + "/" + version;
        byte[] json = read(home + "/bundle.json");
        if (json == null) {
            return null;
        }
        BundleManifest manifest =
                ManifestFile.parse("class path " + home + "/bundle.json", json, name, version, ADVICE);
        return new Bundle(manifest, path -> resource(home + "/" + path), "class path " + home, ADVICE, () -> {});
    }

    @Override
    public String place() {
        return "built in";
    }

    /** Null if there is no such resource. */
    static @Nullable InputStream resource(String path) {
        return BuiltInBundles.class.getResourceAsStream(path);
    }

    private static byte @Nullable [] read(String path) {
        try (InputStream in = resource(path)) {
            return in == null ? null : in.readNBytes(ManifestFile.MAX_BYTES);
        } catch (IOException e) {
            throw new BundleException("Class path " + path + " cannot be read (" + e + "). " + ADVICE, e);
        }
    }
}
