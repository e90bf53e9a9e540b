package dev.rightsize.learn.detector;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.lines.Split;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Grey;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Marked pages in one file: the pixels, then a table of what is known of each, then where the table begins. Safe for use
 * by threads.
 */
public final class PageStore implements AutoCloseable {
    /** Changes whenever the form of the file does. */
    static final long MAGIC = 0x525350414745_3031L;

    private final FileChannel pixels;
    private final List<StoredPage> pages;

    private PageStore(FileChannel pixels, List<StoredPage> pages) {
        this.pixels = pixels;
        this.pages = List.copyOf(pages);
    }

    /** @throws DatasetException if the file is none of ours or damaged */
    public static PageStore open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file);
            ByteBuffer trailer = ByteBuffer.allocate(2 * Long.BYTES);
            long end = channel.size() - trailer.capacity();
            if (end < 0 || channel.read(trailer, end) < trailer.capacity() || trailer.getLong(Long.BYTES) != MAGIC) {
                channel.close();
                throw new DatasetException(
                        file + " is no store of pages, or one of another version. Delete it to have it built again.");
            }
            channel.position(trailer.getLong(0));
            return new PageStore(
                    channel, table(new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)))));
        } catch (IOException e) {
            throw new DatasetException("The store of pages " + file + " cannot be read: " + e + ". Build it first.", e);
        }
    }

    private static List<StoredPage> table(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<StoredPage> pages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String set = in.readUTF();
            String file = in.readUTF();
            Split split = Split.values()[in.readByte()];
            int width = in.readInt();
            int height = in.readInt();
            long offset = in.readLong();
            List<Mark> marks = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                boolean text = in.readBoolean();
                float[] c = new float[8];
                for (int k = 0; k < c.length; k++) {
                    c[k] = in.readFloat();
                }
                marks.add(new Mark(new Quad(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]), text));
            }
            pages.add(new StoredPage(set, file, split, width, height, marks, offset));
        }
        return pages;
    }

    /** The pages of one split. */
    public List<StoredPage> pages(Split split) {
        return pages.stream().filter(page -> page.split() == split).toList();
    }

    /** Reads the pixels of a page. */
    public MarkedPage read(StoredPage page) {
        ByteBuffer levels = ByteBuffer.allocate(page.width() * page.height());
        try {
            while (levels.hasRemaining()) {
                if (pixels.read(levels, page.offset() + levels.position()) < 0) {
                    throw new DatasetException("The store of pages is cut short. Delete it to have it built again.");
                }
            }
        } catch (IOException e) {
            throw new DatasetException("The pixels of page " + page.file() + " cannot be read: " + e + ".", e);
        }
        return new MarkedPage(new Grey(page.width(), page.height(), levels.array()), page.marks());
    }

    @Override
    public void close() throws IOException {
        pixels.close();
    }
}
