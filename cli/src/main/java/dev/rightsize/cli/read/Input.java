package dev.rightsize.cli.read;

import java.nio.file.Path;

/** One thing that was asked to be read. */
sealed interface Input {
    /** What to call it: the path as it was given, or as it was found. */
    String name();

    /** A file that is there, or was named. */
    record Photo(Path path) implements Input {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /** An argument that leads to no file. */
    record Nothing(String name, String code, String message) implements Input {}
}
