package dev.rightsize.local.store;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bundle.json} says about one version of a model. Immutable: a changed file is a new version.
 *
 * @param runtime what runs it; {@code onnx} is the only one so far
 * @param files at least one
 * @param card what it is and does, and all that is known about it; with a version
 */
public record BundleManifest(String runtime, List<BundleFile> files, ModelCard card) {
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
        Set<String> paths = new HashSet<>();
        for (BundleFile file : files) {
            if (!paths.add(file.path())) {
                throw new IllegalArgumentException("'files' names '" + file.path() + "' twice.");
            }
        }
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

    /** This model, run at a place. */
    public ModelReference at(Place place) {
        return card.at(place);
    }

    static void checkName(String name) {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "A bundle's name consists of lower-case letters, digits and single hyphens but is '" + name + "'.");
        }
    }

    static void checkVersion(String version) {
        if (!version.matches("[0-9]{1,9}(\\.[0-9]{1,9}){2}")) {
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
