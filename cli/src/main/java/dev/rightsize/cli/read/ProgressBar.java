package dev.rightsize.cli.read;

import java.io.PrintStream;
import java.util.Locale;

/** One line on a terminal that fills up; shown from the third file on, and only if somebody watches. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final int FEWEST_FILES = 3;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final int files;
    private final boolean shown;
    private final long start = System.nanoTime();

    ProgressBar(PrintStream err, boolean watched, int files) {
        this.err = err;
        this.files = files;
        this.shown = watched && files >= FEWEST_FILES;
    }

    void draw(int done) {
        if (shown) {
            int filled = WIDTH * done / files;
            err.print(CLEAR_LINE + "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + files
                    + remaining(done));
            err.flush();
        }
    }

    /** Makes room for a result on the same terminal. */
    void clear() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private String remaining(int done) {
        if (done == 0) {
            return "";
        }
        double each = (System.nanoTime() - start) / 1e9 / done;
        long left = Math.round(each * (files - done));
        return String.format(Locale.ROOT, "  %.1f s each, %d:%02d to go", each, left / 60, left % 60);
    }
}
