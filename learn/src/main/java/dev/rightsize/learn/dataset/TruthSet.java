package dev.rightsize.learn.dataset;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of receipts: {@code truth.jsonl} and the images, in {@code images/} or beside it.
 *
 * <pre>{@code
 * for (TruthSet set : TruthSet.discover(Path.of("data/receipts"))) {
 *     for (ReceiptTruth truth : set.receipts()) {
 *         read(set.image(truth));
 *     }
 * }
 * }</pre>
 *
 * @param name the folder's name
 * @param folder holds {@code truth.jsonl}
 * @param synthetic whether the receipts were generated: the set lies in a folder called {@code samples} or
 *     {@code synthetic}, or its name starts so
 * @param receipts in the file's order
 */
public record TruthSet(String name, Path folder, boolean synthetic, List<ReceiptTruth> receipts) {
    private static final String TRUTH = "truth.jsonl";
    private static final int MAX_DEPTH = 3;

    public TruthSet {
        receipts = List.copyOf(receipts);
    }

    /**
     * Reads one set.
     *
     * @throws DatasetException naming file and line if the truth cannot be read or is malformed
     */
    public static TruthSet read(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new TruthSet(name(absolute), folder, isSynthetic(absolute), TruthFile.read(folder.resolve(TRUTH)));
    }

    /**
     * Every set in a folder or below it, down to three levels, through links too, ordered by path.
     *
     * @throws DatasetException if there is none
     */
    public static List<TruthSet> discover(Path data) {
        try (Stream<Path> files = Files.walk(data, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            List<TruthSet> sets = files.filter(file -> file.endsWith(TRUTH))
                    .sorted()
                    .map(file -> read(folderOf(file)))
                    .toList();
            if (sets.isEmpty()) {
                throw new DatasetException("No set of receipts under " + data + ": no folder has a " + TRUTH
                        + ". Name a folder whose sub-folders hold " + TRUTH + " and images.");
            }
            return sets;
        } catch (IOException e) {
            throw new DatasetException("Cannot look for sets under " + data + ": " + e + ". Check the path.", e);
        }
    }

    /** Where a receipt's image lies; it may be missing. */
    public Path image(ReceiptTruth truth) {
        Path inImages = folder.resolve("images").resolve(truth.file());
        Path beside = folder.resolve(truth.file());
        return Files.exists(inImages) || !Files.exists(beside) ? inImages : beside;
    }

    /** The same set with its first receipts only. */
    public TruthSet first(int count) {
        return new TruthSet(name, folder, synthetic, receipts.subList(0, Math.min(count, receipts.size())));
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of(".") : folder;
    }

    private static String name(Path absolute) {
        Path last = absolute.getFileName();
        return last == null ? absolute.toString() : last.toString();
    }

    private static boolean isSynthetic(Path absolute) {
        for (Path part : absolute) {
            if (part.toString().startsWith("samples") || part.toString().startsWith("synthetic")) {
                return true;
            }
        }
        return false;
    }
}
