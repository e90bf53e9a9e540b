package dev.rightsize.cli.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the annotated picture of each input goes, settled before the first is read, so that it never depends on luck. */
record Annotations(List<@Nullable Path> targets) {
    static final Annotations NONE = new Annotations(List.of());

    static Annotations in(Path folder, List<Input> inputs) {
        List<Path> photos = inputs.stream()
                .filter(Input.Photo.class::isInstance)
                .map(input -> ((Input.Photo) input).path())
                .toList();
        AnnotationNames names = new AnnotationNames(folder, photos);
        List<@Nullable Path> targets = new ArrayList<>();
        for (Input input : inputs) {
            targets.add(input instanceof Input.Photo photo ? names.next(photo.path()) : null);
        }
        return new Annotations(targets);
    }

    /** Draws and writes the picture of an input; null if that went well or was not asked for, else what went wrong. */
    @Nullable
    String write(int index, Outcome outcome) {
        Path target = targets.isEmpty() ? null : targets.get(index);
        if (target == null || !(outcome instanceof Outcome.Success success)) {
            return null;
        }
        try {
            Annotation.write(success.result(), target);
            return null;
        } catch (IOException e) {
            return "'" + target + "' could not be written (" + e.getMessage() + "). Make room, or name another folder.";
        }
    }
}
