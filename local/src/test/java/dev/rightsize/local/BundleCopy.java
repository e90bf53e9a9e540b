package dev.rightsize.local;

import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleFile;
import dev.rightsize.local.store.Bundles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A built-in bundle in a folder of bundles, to be changed. */
final class BundleCopy {
    private BundleCopy() {}

    /** Copies a bundle below {@code models} and returns its home there. */
    static Path of(String name, Path models) throws IOException {
        try (Bundle builtIn = Bundles.builtIn().open(name)) {
            String version = builtIn.manifest().version();
            Path home = Files.createDirectories(models.resolve(name).resolve(version));
            for (BundleFile file : builtIn.manifest().files()) {
                Files.write(home.resolve(file.path()), builtIn.read(file.path()));
            }
            String manifest = "/dev/rightsize/bundles/" + name + "/" + version + "/bundle.json";
            try (InputStream in = Objects.requireNonNull(BundleCopy.class.getResourceAsStream(manifest))) {
                Files.write(home.resolve("bundle.json"), in.readAllBytes());
            }
            return home;
        }
    }
}
