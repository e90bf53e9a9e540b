package dev.rightsize.cli.train;

import java.io.PrintStream;
import java.util.Locale;

/** Shows how far a training is: a bar on a terminal, else a line for each tenth. Safe for use by threads. */
final class TrainingProgress {
    private static final int WIDTH = 40;

    private final PrintStream err;
    private final boolean watched;
    private long start = System.nanoTime();
    private int lastTenth = -1;

    TrainingProgress(PrintStream err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    synchronized void stage(String name) {
        err.println(name);
        start = System.nanoTime();
        lastTenth = -1;
    }

    /** @param share of the stage that is done, 0 to 1 */
    synchronized void share(double share) {
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        long left = share <= 0 ? 0 : Math.round(seconds * (1 - share) / share);
        if (watched) {
            int filled = (int) (WIDTH * share);
            err.printf(
                    Locale.ROOT,
                    "\r[%s%s] %3.0f %%  %d:%02d to go ",
                    "#".repeat(filled),
                    ".".repeat(WIDTH - filled),
                    share * 100,
                    left / 60,
                    left % 60);
        } else if ((int) (share * 10) > lastTenth) {
            lastTenth = (int) (share * 10);
            err.printf(Locale.ROOT, "%3.0f %%  after %d s%n", share * 100, seconds);
        }
    }

    synchronized void done() {
        if (watched) {
            err.println();
        }
    }
}
