package dev.rightsize.local.download;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far each block of a growing file is filled from its start, kept on disk so that an end of the process at any
 * moment loses nothing that was counted: 512 bytes of header, then four bytes a block, each written in one call. Safe
 * for several threads that fill different blocks.
 */
final class BlockCounts implements Closeable {
    static final int BLOCK_BYTES = 1 << 20;
    private static final int HEADER_BYTES = 512;
    private static final String FORMAT = "rightsize blocks 1";

    private final FileChannel channel;
    private final long bytes;
    private final int[] filled;
    private final AtomicLong sum = new AtomicLong();
    private String validator = "";

    private BlockCounts(FileChannel channel, long bytes) {
        this.channel = channel;
        this.bytes = bytes;
        filled = new int[Math.toIntExact((bytes + BLOCK_BYTES - 1) / BLOCK_BYTES)];
    }

    /** Continues the counts of a file of this length, or begins with none. */
    static BlockCounts open(Path file, long bytes) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        BlockCounts counts = new BlockCounts(channel, bytes);
        if (!counts.load()) {
            counts.clear("");
        }
        return counts;
    }

    /** The sum of all counts in a file, for whoever looks on from outside; 0 if there is none. */
    static long sumIn(Path file) {
        try {
            ByteBuffer counts = ByteBuffer.wrap(Files.readAllBytes(file));
            long sum = 0;
            for (int at = HEADER_BYTES; at + Integer.BYTES <= counts.limit(); at += Integer.BYTES) {
                sum += counts.getInt(at);
            }
            return sum;
        } catch (IOException e) {
            return 0; // just finished, or not yet begun
        }
    }

    /** Forgets all counts. */
    synchronized void clear(String newValidator) throws IOException {
        Arrays.fill(filled, 0);
        sum.set(0);
        validator = newValidator;
        channel.truncate(0);
        write(
                ByteBuffer.allocate(HEADER_BYTES + Integer.BYTES * filled.length)
                        .put(header())
                        .rewind(),
                0);
    }

    /** Counts bytes that are on disk now; those beyond a gap in their block cannot be counted. */
    synchronized void add(long from, long to) throws IOException {
        int first = (int) (from / BLOCK_BYTES);
        int last = (int) ((to - 1) / BLOCK_BYTES);
        ByteBuffer changed = ByteBuffer.allocate(Integer.BYTES * (last - first + 1));
        for (int block = first; block <= last; block++) {
            long start = (long) block * BLOCK_BYTES;
            int end = (int) (Math.min(to, start + BLOCK_BYTES) - start);
            if (from - start <= filled[block] && end > filled[block]) {
                sum.addAndGet(end - filled[block]);
                filled[block] = end;
            }
            changed.putInt(filled[block]);
        }
        write(changed.flip(), HEADER_BYTES + (long) Integer.BYTES * first);
    }

    synchronized int[] filled() {
        return filled.clone();
    }

    long sum() {
        return sum.get();
    }

    /** What the server calls the content: an entity tag, or nothing. */
    synchronized String validator() {
        return validator;
    }

    synchronized void validator(String value) throws IOException {
        validator = value;
        write(ByteBuffer.wrap(header()), 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean load() throws IOException {
        long length = HEADER_BYTES + (long) Integer.BYTES * filled.length;
        if (channel.size() != length) {
            return false;
        }
        ByteBuffer all = ByteBuffer.allocate((int) length);
        while (all.hasRemaining() && channel.read(all, all.position()) > 0) {}
        String[] lines = new String(all.array(), 0, HEADER_BYTES, StandardCharsets.ISO_8859_1).split("\n", -1);
        if (lines.length < 5 || !(lines[0] + lines[1] + lines[2]).equals(FORMAT + bytes + BLOCK_BYTES)) {
            return false;
        }
        validator = lines[3];
        for (int block = 0; block < filled.length; block++) {
            filled[block] = all.getInt(HEADER_BYTES + Integer.BYTES * block);
            if (filled[block] < 0 || filled[block] > blockBytes(block)) {
                return false;
            }
            sum.addAndGet(filled[block]);
        }
        return true;
    }

    private long blockBytes(int block) {
        return Math.min(BLOCK_BYTES, bytes - (long) block * BLOCK_BYTES);
    }

    private byte[] header() {
        String shown = validator.length() < HEADER_BYTES / 2 && validator.indexOf('\n') < 0 ? validator : "";
        String lines = FORMAT + "\n" + bytes + "\n" + BLOCK_BYTES + "\n" + shown + "\n";
        return (lines + " ".repeat(HEADER_BYTES - lines.length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void write(ByteBuffer buffer, long position) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }
}
