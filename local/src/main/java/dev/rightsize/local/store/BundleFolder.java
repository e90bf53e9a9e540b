package dev.rightsize.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bundles in a folder laid out {@code {name}/{version}/bundle.json}, with their files beside it. */
final class BundleFolder implements BundleSource {
    private static final String ADVICE =
            "Copy the bundle %s %s again, or leave out --models to use the built-in models.";

    private final Path folder;

    BundleFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> names() {
        return FileTree.names(folder).stream()
                .filter(BundleManifest::isName)
                .filter(name -> !versions(name).isEmpty())
                .toList();
    }

    @Override
    public @Nullable String newest(String name) {
        List<String> versions = versions(name);
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    @Override
    public @Nullable Bundle find(String name, String version) {
        return open(name, version, ADVICE.formatted(name, version), () -> {});
    }

    @Override
    public String place() {
        return "in '" + folder + "'";
    }

    private Path home(String name, String version) {
        return folder.resolve(name).resolve(version);
    }

    @Override
    public List<String> versions(String name) {
        return FileTree.names(folder.resolve(name)).stream()
                .filter(BundleManifest::isVersion)
                .filter(version -> Files.exists(home(name, version).resolve(ManifestFile.NAME)))
                .sorted(BundleManifest.BY_VERSION)
                .toList();
    }

    /**
     * @param advice what to do about a damaged manifest or file
     * @param lease given back when the bundle is closed; not taken over if there is no such bundle
     */
    @Nullable
    Bundle open(String name, String version, String advice, Lease lease) {
        Path home = home(name, version);
        BundleManifest manifest = ManifestFile.read(home.resolve(ManifestFile.NAME), name, version, advice);
        if (manifest == null) {
            return null;
        }
        return new Bundle(manifest, path -> open(home.resolve(path)), home.toString(), advice, lease);
    }

    /** The bundle whose files lie in {@code home}. */
    static Bundle at(Path home) {
        Path file = home.resolve(ManifestFile.NAME);
        String advice = "Write the bundle in '" + home + "' again.";
        BundleManifest manifest = ManifestFile.read(file, advice);
        if (manifest == null) {
            throw new BundleException("There is no bundle in '" + home + "': it has no " + ManifestFile.NAME
                    + ". Give the folder that a training wrote with --out.");
        }
        return new Bundle(manifest, path -> open(home.resolve(path)), home.toString(), advice, () -> {});
    }

    private static @Nullable InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
