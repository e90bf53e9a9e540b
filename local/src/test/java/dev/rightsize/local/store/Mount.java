package dev.rightsize.local.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small file system in memory, where this process may mount one; elsewhere the test is skipped by this name. */
record Mount(Path folder) implements AutoCloseable {
    static Mount ofBytes(Path folder, long bytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "rightsize-test", folder.toString()),
                "This process may not mount file systems, so a full or read-only disk cannot be tried.");
        return new Mount(folder);
    }

    void writable(boolean writable) throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount," + (writable ? "rw" : "ro"), folder.toString())) {
            throw new IOException("'" + folder + "' cannot be mounted again.");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        if (Stream.of("/bin/", "/usr/bin/", "/sbin/").noneMatch(place -> Files.exists(Path.of(place + command[0])))) {
            return false;
        }
        return new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }
}
