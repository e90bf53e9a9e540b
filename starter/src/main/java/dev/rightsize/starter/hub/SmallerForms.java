package dev.rightsize.starter.hub;

import dev.rightsize.local.hub.CodedFiles;
import dev.rightsize.local.hub.ServedHub;
import dev.rightsize.local.store.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the gzip and brotli forms of bundles lie; makes gzip behind, so that no start waits for it. */
public final class SmallerForms implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmallerForms.class);

    private final Path folder;
    private final boolean temporary;

    private SmallerForms(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /** @param folder null for a temporary one, which nobody else may write to */
    public static SmallerForms in(@Nullable Path folder) throws IOException {
        return folder == null
                ? new SmallerForms(Files.createTempDirectory("rightsize-hub-"), true)
                : new SmallerForms(folder, false);
    }

    public CodedFiles files() {
        return new CodedFiles(folder);
    }

    /** Starts to make them, and returns at once. */
    public void make(ServedHub hub) {
        Thread thread = new Thread(
                () -> {
                    try {
                        hub.makeSmallerForms();
                    } catch (IOException | BundleException e) {
                        LOG.warn("Bundles are served without gzip: {}", e.getMessage());
                    }
                },
                "rightsize-gzip");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }
}
