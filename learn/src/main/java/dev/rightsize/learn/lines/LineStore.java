package dev.rightsize.learn.lines;

import dev.rightsize.learn.dataset.DatasetException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of real receipts in one file: the pictures, then a table of what is known of each, then where the table begins.
 *
 * <p>Written by {@link RealLines#build}; the pictures are mapped into memory, not read.
 *
 * <pre>{@code
 * List<StoredLine> validation = LineStore.open(Path.of("lines.bin")).lines(Split.VALIDATION);
 * }</pre>
 *
 * @param lines in the order in which they were found
 */
public record LineStore(List<StoredLine> lines) {
    /** Changes whenever the form of the file does. */
    static final long MAGIC = 0x52534C494E453031L;

    static final int CASED = 1;
    static final int SPACED = 2;
    static final int DETECTED = 4;

    public LineStore {
        lines = List.copyOf(lines);
    }

    /** @throws DatasetException if the file is none of ours or damaged */
    public static LineStore open(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int trailer = bytes.limit() - 2 * Long.BYTES;
            if (trailer < 0 || bytes.getLong(trailer + Long.BYTES) != MAGIC) {
                throw new DatasetException(
                        file + " is no store of lines, or one of another version. Delete it to have it built again.");
            }
            channel.position(bytes.getLong(trailer));
            try (InputStream table = Channels.newInputStream(channel)) {
                return new LineStore(table(new DataInputStream(new java.io.BufferedInputStream(table)), bytes));
            }
        } catch (IOException e) {
            throw new DatasetException("The store of lines " + file + " cannot be read: " + e + ". Build it first.", e);
        }
    }

    /** The lines of one split. */
    public List<StoredLine> lines(Split split) {
        return lines.stream().filter(line -> line.split() == split).toList();
    }

    private static List<StoredLine> table(DataInputStream in, MappedByteBuffer pixels) throws IOException {
        int count = in.readInt();
        List<StoredLine> lines = new ArrayList<>(count);
        int offset = 0;
        for (int i = 0; i < count; i++) {
            String set = in.readUTF();
            String file = in.readUTF();
            Split split = Split.values()[in.readByte()];
            LabelSource source = LabelSource.values()[in.readByte()];
            int flags = in.readByte();
            LineLabel label = new LineLabel(in.readUTF(), (flags & CASED) != 0, (flags & SPACED) != 0, source);
            Opinion large = opinion(in);
            Opinion tesseract = opinion(in);
            StoredPixels picture = new StoredPixels(pixels, offset, in.readInt());
            offset += picture.width() * WideCrop.HEIGHT;
            lines.add(new StoredLine(set, file, split, (flags & DETECTED) != 0, label, large, tesseract, picture));
        }
        return lines;
    }

    private static @Nullable Opinion opinion(DataInputStream in) throws IOException {
        String text = in.readUTF();
        float confidence = in.readFloat();
        return text.isEmpty() ? null : new Opinion(text, confidence);
    }
}
