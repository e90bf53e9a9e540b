package dev.rightsize.cli.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of annotated pictures: one for each input, and never an input's own. */
final class AnnotationNames {
    private final Path folder;
    private final Set<Path> inputs = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    AnnotationNames(Path folder, List<Path> inputs) {
        this.folder = folder;
        inputs.forEach(input -> this.inputs.add(real(input)));
    }

    /** {@code receipt.annotated.png}, {@code receipt-2.annotated.png}, … */
    Path next(Path input) {
        String name = String.valueOf(input.getFileName());
        String stem = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        for (int i = 1; ; i++) {
            String candidate = stem + (i == 1 ? "" : "-" + i) + ".annotated.png";
            Path path = folder.resolve(candidate);
            // Some file systems take two names that differ in case for the same.
            if (!inputs.contains(real(path)) && taken.add(candidate.toLowerCase(Locale.ROOT))) {
                return path;
            }
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
