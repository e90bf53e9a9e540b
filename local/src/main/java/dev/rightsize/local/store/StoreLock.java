package dev.rightsize.local.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Locks between processes, which the system gives back when their process ends in whatever way, and between the threads
 * of this one. Lock files are never deleted: two processes could otherwise lock two files of the same name.
 *
 * <p>The system counts locks by process: closing any channel of a file gives all its locks back. So this process keeps
 * one channel a file. And a thread that is interrupted while it uses a channel closes it: so one thread, which nobody
 * interrupts, uses them all.
 */
final class StoreLock {
    private static final Map<Path, Held> HELD = new HashMap<>();
    private static final ExecutorService KEEPER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rightsize-store-locks");
        thread.setDaemon(true);
        return thread;
    });

    private StoreLock() {}

    /** A lock of this process. */
    private static final class Held {
        private final FileChannel channel;
        private final FileLock lock;
        private final boolean shared;
        private int holders = 1;

        Held(FileChannel channel, FileLock lock, boolean shared) {
            this.channel = channel;
            this.lock = lock;
            this.shared = shared;
        }
    }

    /** The lock for one holder; null if anybody holds it, here or in another process. */
    static @Nullable Lease tryExclusive(Path file) {
        return uninterrupted(() -> acquire(key(file), false));
    }

    /**
     * The lock for any number of holders at a time; null if somebody holds it exclusively. On a disk that cannot be
     * written, where nobody can take anything away either, it is free.
     */
    static @Nullable Lease tryShared(Path file) {
        return uninterrupted(() -> acquire(key(file), true));
    }

    /** Whether somebody, here or in another process, holds the lock alone. */
    static boolean isHeld(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        Lease probe = tryShared(file);
        if (probe != null) {
            probe.close();
        }
        return probe == null;
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static @Nullable Lease acquire(Path file, boolean shared) throws IOException {
        Held held = HELD.get(file);
        if (held != null) {
            if (!held.shared || !shared) {
                return null;
            }
            held.holders++;
            return lease(file, held);
        }
        FileChannel channel = open(file, shared);
        if (channel == null) {
            return () -> {};
        }
        FileLock lock = lock(channel, shared);
        if (lock == null) {
            channel.close();
            return null;
        }
        Held fresh = new Held(channel, lock, shared);
        HELD.put(file, fresh);
        return lease(file, fresh);
    }

    private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null; // held by a copy of this class in another class loader, or through another name of the folder
        }
    }

    private static @Nullable FileChannel open(Path file, boolean shared) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            if (!shared) {
                throw e;
            }
            return Files.isReadable(file) ? FileChannel.open(file, StandardOpenOption.READ) : null;
        }
    }

    private static Lease lease(Path file, Held held) {
        boolean[] closed = {false};
        return () -> uninterrupted(() -> {
            if (!closed[0]) {
                closed[0] = true;
                release(file, held);
            }
            return null;
        });
    }

    private static void release(Path file, Held held) throws IOException {
        held.holders--;
        if (held.holders == 0) {
            HELD.remove(file);
            held.lock.release();
            held.channel.close();
        }
    }

    private static <T extends @Nullable Object> T uninterrupted(Callable<T> task) {
        Future<T> future = KEEPER.submit(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new BundleException(
                    "The store's locks cannot be used (" + e.getCause() + "). Check the permissions of its folder, or"
                            + " name another by --store or RIGHTSIZE_STORE.",
                    e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
