package dev.rightsize.local.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * ONNX Runtime, started once for the whole process.
 *
 * <p>When it starts, version 1.29 takes the command line of the process apart by a recursion as deep as that line is long. A
 * class path of 4,000 characters overflows the stack of a usual thread, and the process dies without a word (exit code 139).
 * So it is started on a thread with room for the longest command line that Linux knows.
 */
final class Started {
    private static final long STACK_BYTES = 128L << 20;
    private static @Nullable OrtEnvironment environment;

    private Started() {}

    /** Not in a static initialiser: another thread would wait for that to end, and it for the thread. */
    static synchronized OrtEnvironment environment() {
        if (environment == null) {
            environment = start();
        }
        return environment;
    }

    private static OrtEnvironment start() {
        FutureTask<OrtEnvironment> start = new FutureTask<>(OrtEnvironment::getEnvironment);
        Thread thread = new Thread(null, start, "onnx-runtime-start", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return start.get();
                } catch (InterruptedException e) {
                    interrupted = true; // it takes milliseconds, and half a start is none
                } catch (ExecutionException e) {
                    throw new IllegalStateException("ONNX Runtime does not start on this machine.", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
