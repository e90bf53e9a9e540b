package dev.rightsize.local.store;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bundle.json} says about one version of a model. Immutable: a changed file is a new version.
 *
 * @param runtime what runs it; {@code onnx} is the only one so far
 * @param files at least one
 * @param card what it is and does, and all that is known about it; with a version
 */
public record BundleManifest(String runtime, List<BundleFile> files, ModelCard card) {
    /** The order of versions by their numbers: 1.9.0 before 1.10.0. */
    static final Comparator<String> BY_VERSION = Comparator.comparing(BundleManifest::numbers, Arrays::compare);

    public BundleManifest {
        checkName(card.name());
        checkVersion(required("version", card.version()));
        if (!required("runtime", runtime).equals("onnx")) {
            throw new IllegalArgumentException("'runtime' must be 'onnx' but is '" + runtime + "'.");
        }
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("'files' must name at least one file but is empty.");
        }
        checkFiles(files);
    }

    /** The model's name, {@code pp-ocr-v4}. */
    public String name() {
        return card.name();
    }

    /** Digits and points, {@code 1.0.0}. */
    public String version() {
        return required("version", card.version());
    }

    /** What the model does, {@code read-text}. */
    public String task() {
        return card.tasks().get(0).label();
    }

    /** What kind of model it is. */
    public ModelKind kind() {
        return card.kind();
    }

    /** Name and version, for messages. */
    public String title() {
        return name() + " " + version();
    }

    /** The length of all files together. */
    public long bytes() {
        return files.stream().mapToLong(BundleFile::bytes).sum();
    }

    /** This model, run at a place. */
    public ModelReference at(Place place) {
        return card.at(place);
    }

    /** Their paths must be able to lie side by side on every file system, and their lengths must have a sum. */
    private static void checkFiles(List<BundleFile> files) {
        Set<String> paths = new HashSet<>(Set.of(ManifestFile.NAME));
        long bytes = 0;
        for (BundleFile file : files) {
            if (!paths.add(file.path().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("'files' names '" + file.path() + "' twice"
                        + (file.path().equalsIgnoreCase(ManifestFile.NAME) ? ": it is this file." : "."));
            }
            if (file.bytes() > Long.MAX_VALUE - bytes) {
                throw new IllegalArgumentException("'bytes' of all files together are more than a disk can hold.");
            }
            bytes += file.bytes();
        }
        for (String path : paths) {
            for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
                if (paths.contains(path.substring(0, end))) {
                    throw new IllegalArgumentException("'files' names '" + path.substring(0, end)
                            + "' as a file and as the folder of '" + path + "'.");
                }
            }
        }
    }

    static boolean isName(String name) {
        return name.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    static boolean isVersion(String version) {
        return version.matches("[0-9]{1,9}(\\.[0-9]{1,9}){2}");
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    static void checkName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "A bundle's name consists of lower-case letters, digits and single hyphens but is '" + name + "'.");
        }
    }

    static void checkVersion(String version) {
        if (!isVersion(version)) {
            throw new IllegalArgumentException("A bundle's version has the form 1.2.3 but is '" + version + "'.");
        }
    }

    static <T> T required(String name, @Nullable T value) {
        if (value == null || value.equals("")) {
            throw new IllegalArgumentException("'" + name + "' is missing.");
        }
        return value;
    }
}
