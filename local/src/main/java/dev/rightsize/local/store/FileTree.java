package dev.rightsize.local.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders that other processes may be changing: what vanishes on the way is passed over. */
final class FileTree {
    private FileTree() {}

    /** The names in a folder in alphabetical order; none if there is no such folder. */
    static List<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What a folder and all in it takes; 0 if it is not there. */
    static long size(Path folder) {
        long[] bytes = {0};
        walk(folder, file -> bytes[0] += Files.size(file), directory -> {});
        return bytes[0];
    }

    static void delete(Path folder) {
        walk(folder, Files::deleteIfExists, Files::deleteIfExists);
    }

    private interface Visit {
        void of(Path path) throws IOException;
    }

    private static void walk(Path folder, Visit files, Visit foldersAfter) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return visited(files, file);
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                    return visited(foldersAfter, directory);
                }
            });
        } catch (IOException e) {
            throw new BundleException("'" + folder + "' cannot be walked (" + e + "). Check its permissions.", e);
        }
    }

    private static FileVisitResult visited(Visit visit, Path path) {
        try {
            visit.of(path);
        } catch (IOException e) {
            // Vanished, or filled again by another process.
        }
        return FileVisitResult.CONTINUE;
    }
}
