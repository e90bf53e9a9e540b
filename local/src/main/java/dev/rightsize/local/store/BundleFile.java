package dev.rightsize.local.store;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of a bundle.
 *
 * @param path its name in the bundle: relative, with forward slashes, staying inside
 * @param bytes its length
 * @param sha256 its SHA-256 as 64 lower-case hexadecimal digits
 * @param resource where it lies on the class path, for files that a dependency's jar brings: {@code
 *     /models/detection.onnx}; null if it lies beside {@code bundle.json}
 */
public record BundleFile(
        String path, long bytes, String sha256, @Nullable String resource) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public BundleFile {
        checkInside("path", BundleManifest.required("path", path));
        if (bytes < 1) {
            throw new IllegalArgumentException("'bytes' of '" + path + "' must be at least 1 but is " + bytes + ".");
        }
        if (!HASH.matcher(BundleManifest.required("sha256", sha256)).matches()) {
            throw new IllegalArgumentException(
                    "'sha256' of '" + path + "' must be 64 lower-case hexadecimal digits but is '" + sha256 + "'.");
        }
        if (resource != null) {
            if (!resource.startsWith("/")) {
                throw new IllegalArgumentException(
                        "'resource' of '" + path + "' must start with '/' but is '" + resource + "'.");
            }
            checkInside("resource", resource.substring(1));
        }
    }

    /** Refuses whatever could name a file outside of the bundle, on any operating system. */
    static void checkInside(String name, String path) {
        boolean plain = path.chars().allMatch(c -> c > ' ' && c != '\\' && c != ':' && c != 127);
        boolean steps = List.of(path.split("/", -1)).stream()
                .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
        if (!plain || !steps) {
            throw new IllegalArgumentException("'" + name + "' must be a relative path inside of the bundle, with"
                    + " forward slashes and without '..', but is '" + path + "'.");
        }
    }
}
