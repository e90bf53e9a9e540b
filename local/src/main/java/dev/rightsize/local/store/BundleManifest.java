package dev.rightsize.local.store;

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
 * @param name the model's name, {@code pp-ocr-v4}
 * @param version digits and points, {@code 1.0.0}
 * @param task what the model does: {@code read-text}
 * @param kind what kind of model it is
 * @param runtime what runs it; {@code onnx} is the only one so far
 * @param files at least one
 * @param card licence, source, languages, quality
 */
public record BundleManifest(
        String name,
        String version,
        String task,
        ModelKind kind,
        String runtime,
        List<BundleFile> files,
        BundleCard card) {
    public BundleManifest {
        checkName(required("name", name));
        checkVersion(required("version", version));
        required("task", task);
        required("kind", kind);
        if (!required("runtime", runtime).equals("onnx")) {
            throw new IllegalArgumentException("'runtime' must be 'onnx' but is '" + runtime + "'.");
        }
        files = List.copyOf(required("files", files));
        if (files.isEmpty()) {
            throw new IllegalArgumentException("'files' must name at least one file but is empty.");
        }
        Set<String> paths = new HashSet<>();
        for (BundleFile file : files) {
            if (!paths.add(file.path())) {
                throw new IllegalArgumentException("'files' names '" + file.path() + "' twice.");
            }
        }
        required("card", card);
        required("card.description", card.description());
        required("card.licence", card.licence());
        required("card.source", card.source());
    }

    /** This model, run at a place. */
    public ModelReference at(Place place) {
        return new ModelReference(name, version, kind, place);
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

    /** JSON may leave out what the types promise; this is where the promise is made true. */
    static <T> T required(String name, @Nullable T value) {
        if (value == null || value.equals("")) {
            throw new IllegalArgumentException("'" + name + "' is missing.");
        }
        return value;
    }
}
