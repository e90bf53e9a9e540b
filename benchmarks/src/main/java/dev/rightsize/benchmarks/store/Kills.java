package dev.rightsize.benchmarks.store;

import java.util.Locale;

/**
 * What was seen in a run of kills.
 *
 * @param kills processes that were killed while they pulled
 * @param bundles that came whole in the end
 * @param bytes of these bundles together
 * @param sent bytes of files that the hub sent for them
 * @param mostAgain the most that one kill cost: sent, but not there afterwards
 * @param neitherNor times that a bundle was neither absent nor whole after a kill
 * @param fromZero times that more was sent to one process than was missing when it began
 */
record Kills(int kills, int bundles, long bytes, long sent, long mostAgain, int neitherNor, int fromZero) {
    boolean isClean() {
        return neitherNor == 0 && fromZero == 0;
    }

    String describe() {
        double again = sent - bytes;
        return String.format(
                Locale.ROOT,
                "%,d kills, %,d bundles of %.1f MB in the end whole%n"
                        + "  a bundle neither whole nor absent after a kill    %d%n"
                        + "  more sent to a process than was missing           %d%n"
                        + "  sent by the hub %.1f MB for %.1f MB of bundles: %.1f %% twice, %.0f KB a kill, at most %.0f KB%n",
                kills,
                bundles,
                bytes / 1e6 / Math.max(1, bundles),
                neitherNor,
                fromZero,
                sent / 1e6,
                bytes / 1e6,
                100 * again / Math.max(1, bytes),
                again / 1e3 / Math.max(1, kills),
                mostAgain / 1e3);
    }
}
