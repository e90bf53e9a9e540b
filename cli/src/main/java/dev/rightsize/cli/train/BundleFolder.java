package dev.rightsize.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a training writes its bundle to: looked at before it begins, so that none is in vain. */
final class BundleFolder {
    private static final String VERSION = "[0-9]{1,9}(\\.[0-9]{1,9}){2}";

    private BundleFolder() {}

    /**
     * That a bundle of this version can be written there. A folder with other things in it is hardly meant.
     *
     * @throws IllegalArgumentException if it cannot
     */
    static void check(Path folder, String version) throws IOException {
        if (!version.matches(VERSION)) {
            throw new IllegalArgumentException(
                    "'" + version + "' is no version of a bundle. Give one like 1.0.0 with --bundle-version.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("'" + folder + "' is a file. Name a folder with --out.");
        }
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve("bundle.json"))) {
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IllegalArgumentException(
                            "Folder '" + folder + "' has files in it but is no bundle. Name a new folder with --out.");
                }
            }
        }
    }
}
