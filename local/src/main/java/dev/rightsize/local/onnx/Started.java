package dev.rightsize.local.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;

/**
 * ONNX Runtime, started once for the whole process.
 *
 * <p>When it starts, version 1.29 takes the command line of the process apart by a recursion as deep as that line is long. A
 * class path of 4,000 characters overflows the stack of a usual thread, and the process dies without a word (exit code 139).
 * So it is started on a thread with room for the longest command line that Linux knows.
 */
final class Started {
    private static final long STACK_BYTES = 128L << 20;
    private static final OrtEnvironment ENVIRONMENT = start();

    private Started() {}

    static OrtEnvironment environment() {
        return ENVIRONMENT;
    }

    private static OrtEnvironment start() {
        CompletableFuture<OrtEnvironment> started = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        started.complete(OrtEnvironment.getEnvironment());
                    } catch (RuntimeException | Error e) {
                        started.completeExceptionally(e);
                    }
                },
                "onnx-runtime-start",
                STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return started.join();
    }
}
