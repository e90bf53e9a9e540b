package dev.rightsize.local.download;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows in several places at once, with its {@link BlockCounts} beside it as {@code .blocks}. Bytes are
 * written before they are counted. Safe for several threads that write different blocks.
 */
final class PartFile implements Closeable {
    private static final long SETTLE_BYTES = 32 << 20;

    private final Path path;
    private final FileChannel data;
    private final BlockCounts counts;
    private final AtomicLong unsettled = new AtomicLong();
    private @Nullable IOException forceFailure; // guarded by 'unsettled'

    private PartFile(Path path, FileChannel data, BlockCounts counts) {
        this.path = path;
        this.data = data;
        this.counts = counts;
    }

    /** Continues what is there if it is the beginning of a file of this length, or begins. */
    static PartFile open(Path path, long bytes) {
        FileChannel data = null;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            data = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            PartFile part = new PartFile(path, data, BlockCounts.open(blocks(path), bytes));
            if (data.size() > bytes || data.size() < part.end()) {
                part.startOver("");
            }
            return part;
        } catch (IOException e) {
            close(data);
            throw fault(path, e);
        }
    }

    /** How many bytes of a part are there, for whoever looks on from outside. */
    static long bytesIn(Path path) {
        return BlockCounts.sumIn(blocks(path));
    }

    BlockCounts counts() {
        return counts;
    }

    /** Forgets all bytes. Nobody may be writing. */
    void startOver(String validator) {
        try {
            counts.clear(validator);
            data.truncate(0);
        } catch (IOException e) {
            throw fault(path, e);
        }
    }

    void validator(String value) {
        try {
            counts.validator(value);
        } catch (IOException e) {
            throw fault(path, e);
        }
    }

    void write(long position, byte[] buffer, int length) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
            while (bytes.hasRemaining()) {
                data.write(bytes, position + bytes.position());
            }
            counts.add(position, position + length);
        } catch (IOException e) {
            throw fault(path, e);
        }
        if (unsettled.addAndGet(length) >= SETTLE_BYTES && unsettled.getAndSet(0) >= SETTLE_BYTES) {
            settle();
        }
    }

    /** Has the disk begin with what is there, while more is on its way: not all need be waited for at the end. */
    private void settle() {
        Thread thread = new Thread(
                () -> {
                    try {
                        force();
                    } catch (IOException e) {
                        // The end was faster and has forced all of it, or fails by the same.
                    }
                },
                "rightsize-settle");
        thread.setDaemon(true);
        thread.start();
    }

    /** One at a time, and a failure is remembered: the system tells of it only once. */
    private void force() throws IOException {
        synchronized (unsettled) {
            if (forceFailure != null) {
                throw forceFailure;
            }
            try {
                data.force(false);
            } catch (IOException e) {
                forceFailure = e;
                throw e;
            }
        }
    }

    /** How many bytes were read; -1 beyond the end. */
    int read(long position, byte[] buffer) {
        try {
            return data.read(ByteBuffer.wrap(buffer), position);
        } catch (IOException e) {
            throw fault(path, e);
        }
    }

    /** Puts the whole file where it belongs, in one step. */
    synchronized void moveTo(Path target) {
        try {
            if (!data.isOpen()) {
                throw new ClosedChannelException(); // it is no longer ours
            }
            force(); // on the disk before its name says that it is whole
            close();
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(blocks(path));
        } catch (IOException e) {
            throw fault(target, e);
        }
    }

    /** Removes the part and its counts. */
    synchronized void delete() {
        try {
            if (!data.isOpen()) {
                throw new ClosedChannelException(); // it is no longer ours
            }
            close();
            Files.deleteIfExists(blocks(path));
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw fault(path, e);
        }
    }

    @Override
    public synchronized void close() {
        close(data);
        close(counts);
    }

    /** Where the last counted byte ends. */
    private long end() {
        int[] filled = counts.filled();
        for (int block = filled.length - 1; block >= 0; block--) {
            if (filled[block] > 0) {
                return (long) block * BlockCounts.BLOCK_BYTES + filled[block];
            }
        }
        return 0;
    }

    private static Path blocks(Path path) {
        return path.resolveSibling(path.getFileName() + ".blocks");
    }

    private static void close(@Nullable Closeable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (IOException e) {
            // The hash is checked after all writes; what a failing close could lose would show there.
        }
    }

    private static PermanentDownloadException fault(Path file, IOException e) {
        return new PermanentDownloadException(
                "'" + file + "' cannot be written (" + e.getMessage() + "). Check the free space and the permissions"
                        + " there, then try again: what has been fetched is kept.",
                e);
    }
}
