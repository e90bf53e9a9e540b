package dev.rightsize.learn.detector;

import dev.rightsize.learn.lines.Split;
import dev.rightsize.reading.layout.Quad;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes a {@link PageStore}: the whole file or none. Not safe for use by several threads. */
final class PageStoreWriter implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final DataOutputStream out;
    private final List<StoredPage> pages = new ArrayList<>();
    private long offset;

    PageStoreWriter(Path file) throws IOException {
        this.file = file;
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        part = Files.createTempFile(folder, "pages", ".part");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20));
    }

    void add(String set, String name, Split split, MarkedPage page) throws IOException {
        int width = page.picture().width();
        int height = page.picture().height();
        pages.add(new StoredPage(set, name, split, width, height, page.marks(), offset));
        out.write(page.picture().levels());
        offset += (long) width * height;
    }

    /** Completes the file and puts it in its place. */
    void finish() throws IOException {
        out.writeInt(pages.size());
        for (StoredPage page : pages) {
            out.writeUTF(page.set());
            out.writeUTF(page.file());
            out.writeByte(page.split().ordinal());
            out.writeInt(page.width());
            out.writeInt(page.height());
            out.writeLong(page.offset());
            out.writeInt(page.marks().size());
            for (Mark mark : page.marks()) {
                out.writeBoolean(mark.text());
                Quad box = mark.box();
                for (float value :
                        new float[] {box.x1(), box.y1(), box.x2(), box.y2(), box.x3(), box.y3(), box.x4(), box.y4()}) {
                    out.writeFloat(value);
                }
            }
        }
        out.writeLong(offset);
        out.writeLong(PageStore.MAGIC);
        out.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }
}
