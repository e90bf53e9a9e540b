package dev.rightsize.local.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds model bundles: first in a folder that the user gave, laid out {@code {name}/{version}/bundle.json}; otherwise
 * the newest of those that come with Rightsize and those that were downloaded into a {@link Store}.
 *
 * <pre>{@code
 * try (Bundle bundle = Bundles.builtIn().open("pp-ocr-v4")) {
 *     byte[] detection = bundle.read("detection.onnx"); // length and SHA-256 are checked
 * }
 * }</pre>
 */
public final class Bundles {
    private final @Nullable BundleFolder given;
    private final List<BundleSource> installed;

    private Bundles(@Nullable BundleFolder given, List<BundleSource> installed) {
        this.given = given;
        this.installed = installed;
    }

    /** The bundles that come with Rightsize. */
    public static Bundles builtIn() {
        return in(null);
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
        return new Bundles(folder == null ? null : new BundleFolder(folder), List.of(new BuiltInBundles()));
    }

    /** These, and what a store has downloaded: of the same name the newer version, of the same version what is built in. */
    public Bundles and(Store store) {
        return new Bundles(
                given, Stream.concat(installed.stream(), Stream.of(store)).toList());
    }

    /**
     * The bundle that lies in a folder itself, {@code folder/bundle.json}, whatever its name and version.
     *
     * @throws BundleException if there is none, or its manifest is malformed
     */
    public static Bundle at(Path folder) {
        return BundleFolder.at(folder);
    }

    /**
     * The newest version of a bundle in the folder; without one there, the newest of all others.
     *
     * @throws BundleException if there is no such bundle, or its manifest is malformed
     */
    public Bundle open(String name) {
        String newest = newest(name);
        if (newest == null) {
            throw unknown(name);
        }
        return open(name, newest);
    }

    /** The version that {@link #open(String)} opens; null for none. */
    public @Nullable String newest(String name) {
        BundleManifest.checkName(name);
        String newest = given == null ? null : given.newest(name);
        return newest != null
                ? newest
                : installed.stream()
                        .map(source -> source.newest(name))
                        .filter(Objects::nonNull)
                        .max(BundleManifest.BY_VERSION)
                        .orElse(null);
    }

    /**
     * One version of a bundle, from the folder or else from where it is.
     *
     * @throws BundleException if there is no such bundle, or its manifest is malformed
     */
    public Bundle open(String name, String version) {
        BundleManifest.checkName(name);
        BundleManifest.checkVersion(version);
        Bundle bundle = find(name, version);
        if (bundle == null) {
            throw unknown(name + " " + version);
        }
        return bundle;
    }

    /** The names of all bundles that can be opened, those of the folder first. */
    public List<String> names() {
        return sources().flatMap(source -> source.names().stream()).distinct().toList();
    }

    /** The versions of a bundle that can be opened, the newest last; empty for an unknown one. */
    public List<String> versions(String name) {
        return sources()
                .flatMap(source -> source.versions(name).stream())
                .distinct()
                .sorted(BundleManifest.BY_VERSION)
                .toList();
    }

    /** Like {@link #open(String, String)}, for names and versions from anywhere: null if there is no such bundle. */
    public @Nullable Bundle find(String name, String version) {
        if (!BundleManifest.isName(name) || !BundleManifest.isVersion(version)) {
            return null;
        }
        return sources()
                .map(source -> source.find(name, version))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where bundles are looked for, in that order: {@code in '/models', built in, in the store '/store'}. */
    public String place() {
        return sources().map(BundleSource::place).collect(Collectors.joining(", "));
    }

    private Stream<BundleSource> sources() {
        return Stream.concat(Stream.ofNullable(given), installed.stream());
    }

    private BundleException unknown(String title) {
        String places = sources().map(BundleSource::place).collect(Collectors.joining(" nor "));
        return new BundleException("There is no bundle " + title + ", neither " + places
                + ". Check the name, or give the folder that has it with --models or RIGHTSIZE_MODELS.");
    }
}
