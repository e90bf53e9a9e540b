package dev.rightsize.learn.lines;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a {@link LineStore} whole or not at all: without {@link #finish()} nothing is left behind. */
final class LineStoreWriter implements Closeable {
    private final Path file;
    private final Path part;
    private final DataOutputStream pixels;
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private final DataOutputStream entries = new DataOutputStream(table);
    private long offset;
    private int count;

    LineStoreWriter(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        Path folder = Files.createDirectories(java.util.Objects.requireNonNull(this.file.getParent()));
        part = Files.createTempFile(folder, "lines", ".part");
        pixels = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
    }

    void add(String set, String image, Split split, FoundLine line, WideCrop crop) throws IOException {
        pixels.write(crop.grey());
        offset += crop.grey().length;
        if (offset > Integer.MAX_VALUE) {
            throw new IOException("the lines need more than 2 GB; build a store from fewer sets");
        }
        entries.writeUTF(set);
        entries.writeUTF(image);
        entries.writeByte(split.ordinal());
        entries.writeByte(line.label().source().ordinal());
        entries.writeByte((line.label().cased() ? LineStore.CASED : 0)
                | (line.label().spaced() ? LineStore.SPACED : 0)
                | (line.detected() ? LineStore.DETECTED : 0));
        entries.writeUTF(line.label().text());
        write(line.large());
        write(line.tesseract());
        entries.writeInt(crop.width());
        count++;
    }

    private void write(@Nullable Opinion opinion) throws IOException {
        entries.writeUTF(opinion == null ? "" : opinion.text());
        entries.writeFloat(opinion == null ? 0 : opinion.confidence());
    }

    /** Completes the store and puts it in its place. */
    void finish() throws IOException {
        pixels.writeInt(count);
        table.writeTo(pixels);
        pixels.writeLong(offset);
        pixels.writeLong(LineStore.MAGIC);
        pixels.close();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        pixels.close();
        Files.deleteIfExists(part);
    }
}
