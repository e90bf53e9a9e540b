package dev.rightsize.local.hub;

import dev.rightsize.local.store.BundleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Smaller forms of files, in a folder by the hash of what they decode to: {@code <sha256>.br}, {@code <sha256>.gz}.
 * Brotli is served where somebody has put it there, since Java cannot make it; gzip is made.
 *
 * @param folder made if need be
 */
public record CodedFiles(Path folder) {
    /** Endings by coding, the smallest first. */
    private static final Map<String, String> ENDINGS = Map.of("br", ".br", "gzip", ".gz");

    private static final List<String> CODINGS = List.of("br", "gzip");
    /** What saves less is not worth the decoding. */
    private static final double WORTHWHILE = 0.95;

    /** The forms of a file that are here. */
    List<Representation> of(BundleFile file) {
        List<Representation> forms = new ArrayList<>();
        for (String coding : CODINGS) {
            Path coded = path(file.sha256(), coding);
            try {
                long bytes = Files.size(coded);
                if (bytes > 0 && bytes < file.bytes() * WORTHWHILE) {
                    forms.add(Representation.coded(coding, file.sha256(), bytes, () -> Files.newInputStream(coded)));
                }
            } catch (IOException e) {
                // There is none, which is the usual case.
            }
        }
        return forms;
    }

    /** Makes the gzip of a file, unless it was made before. An end at any moment leaves it absent or whole. */
    void make(BundleFile file, Representation.Content content) throws IOException {
        Path target = path(file.sha256(), "gzip");
        if (Files.exists(target)) {
            return;
        }
        Path part = Files.createTempFile(Files.createDirectories(folder), "making-", ".part");
        try {
            try (InputStream in = content.open();
                    OutputStream out = new Best(Files.newOutputStream(part))) {
                in.transferTo(out);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path path(String sha256, String coding) {
        return folder.resolve(sha256 + ENDINGS.get(coding));
    }

    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
