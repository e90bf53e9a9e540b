package dev.rightsize.cli.store;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.store.BundleState;
import dev.rightsize.local.store.ByteSize;
import java.util.Locale;
import java.util.function.Consumer;

/** One line on a terminal that fills up while a bundle comes; where nobody watches, troubles only. */
final class PullProgress implements Consumer<BundleState> {
    private static final int WIDTH = 24;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private final String title;
    private long firstBytes = -1;
    private long start;
    private String lastTrouble = "";

    PullProgress(Console console, String title) {
        this.console = console;
        this.title = title;
    }

    @Override
    public void accept(BundleState state) {
        if (state instanceof BundleState.Downloading coming) {
            tell(coming);
        } else if (state instanceof BundleState.Verifying checked) {
            draw(title + "  checking " + ByteSize.format(checked.ofBytes()));
        }
    }

    /** Makes room for the result. */
    void clear() {
        draw("");
    }

    private void tell(BundleState.Downloading coming) {
        if (!coming.trouble().isEmpty() && !coming.trouble().equals(lastTrouble)) {
            clear();
            console.err().println("rightsize: " + coming.trouble() + " Trying again …");
        }
        lastTrouble = coming.trouble();
        if (firstBytes < 0) {
            firstBytes = coming.bytes();
            start = System.nanoTime();
        }
        int filled = (int) (WIDTH * coming.bytes() / Math.max(1, coming.ofBytes()));
        draw(title + "  [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] "
                + ByteSize.format(coming.bytes()) + " of " + ByteSize.format(coming.ofBytes())
                + (coming.elsewhere() ? "  by another process" : remaining(coming)));
    }

    private String remaining(BundleState.Downloading coming) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double rate = (coming.bytes() - firstBytes) / seconds;
        if (seconds < 1 || rate <= 0) {
            return "";
        }
        long left = Math.round((coming.ofBytes() - coming.bytes()) / rate);
        return String.format(Locale.ROOT, "  %s/s, %d:%02d to go", ByteSize.format((long) rate), left / 60, left % 60);
    }

    private void draw(String line) {
        if (console.progress()) {
            console.err().print(CLEAR_LINE + line);
            console.err().flush();
        }
    }
}
