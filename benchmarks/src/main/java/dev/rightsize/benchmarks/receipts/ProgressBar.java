package dev.rightsize.benchmarks.receipts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One line on the standard error stream that counts up, if that is a terminal. Safe for several threads. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean shown;
    private final String label;
    private final int total;
    private int done;

    ProgressBar(PrintStream out, boolean shown, String label, int total) {
        this.out = out;
        this.shown = shown;
        this.label = label;
        this.total = total;
        draw();
    }

    /** On the standard error stream. */
    static ProgressBar of(String label, int total) {
        return new ProgressBar(System.err, isTerminal(), label, total);
    }

    synchronized void step() {
        done++;
        draw();
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (shown) {
            out.print("\r\033[K");
            out.flush();
        }
    }

    private void draw() {
        if (shown && total > 0) {
            int filled = Math.min(WIDTH, WIDTH * done / total);
            out.print("\r\033[K" + label + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/"
                    + total);
            out.flush();
        }
    }

    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
