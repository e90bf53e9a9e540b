package dev.rightsize.benchmarks.store;

import dev.rightsize.local.hub.ServedHub;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Kills pulling processes (SIGKILL) when the hub has sent a random number of bytes to them, or a random moment after the
 * last, and looks each time at what is left. What a process has not got when it ends, the next one must.
 */
final class KillRun {
    private static final int[] LENGTHS = {5_000_000, 2_500_000, 300_000};
    private static final int AFTER_THE_END_MILLIS = 60;
    private static final int KILLED = 128 + 9;

    private final Path folder;
    private final Random random;
    private final Consumer<String> log;
    private int kills;
    private int bundles;
    private long bytes;
    private long sent;
    private long mostAgain;
    private int neitherNor;
    private int fromZero;

    /**
     * @param folder for everything; should be empty
     * @param log told of what should not be, and now and then how far it is
     */
    KillRun(Path folder, long seed, Consumer<String> log) {
        this.folder = folder;
        this.log = log;
        random = new Random(seed);
    }

    /** Kills so many and lets the last bundle come whole. */
    Kills run(int wantedKills) throws IOException, InterruptedException {
        Path served = Files.createDirectories(folder.resolve("served"));
        try (CountingHub hub = new CountingHub(new ServedHub(Bundles.in(served), null), 20_000_000)) {
            Store store = Store.open(PullChild.settings(folder.resolve("store"), hub.address()));
            archiveClasses(hub, served);
            while (kills < wantedKills) {
                String version = "1.0." + bundles;
                RandomBundle.write(served, version, random.nextLong(), LENGTHS);
                long before = hub.sent();
                bringWhole(hub, store, version, wantedKills);
                sent += hub.sent() - before;
                bytes += store.offer(RandomBundle.NAME, version).manifest().bytes();
                bundles++;
                store.remove(RandomBundle.NAME, version);
                delete(served.resolve(RandomBundle.NAME).resolve(version));
            }
        }
        return new Kills(kills, bundles, bytes, sent, mostAgain, neitherNor, fromZero);
    }

    /** One process that nobody kills, so that the others start sooner. */
    private void archiveClasses(CountingHub hub, Path served) throws IOException, InterruptedException {
        RandomBundle.write(served, "0.0.1", 1, 1_000);
        PullChild.start(folder.resolve("first"), hub.address(), "0.0.1", "-XX:ArchiveClassesAtExit=" + archive())
                .waitFor();
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private void bringWhole(CountingHub hub, Store store, String version, int wantedKills)
            throws IOException, InterruptedException {
        while (true) {
            long missing = store.offer(RandomBundle.NAME, version).missingBytes();
            long before = hub.sent();
            boolean killed = pull(hub, store, version, missing, kills < wantedKills);
            boolean whole = look(store, version);
            long left = whole ? 0 : store.offer(RandomBundle.NAME, version).missingBytes();
            long cost = hub.sent() - before - (missing - left);
            mostAgain = Math.max(mostAgain, cost);
            if (hub.sent() - before > missing) {
                fromZero++;
                log.accept(version + ": " + (hub.sent() - before) + " bytes were sent, but only " + missing
                        + " were missing.");
            }
            if (killed && ++kills % 50 == 0) {
                log.accept(new Kills(kills, bundles, bytes, sent, mostAgain, neitherNor, fromZero).describe());
            }
            if (whole) {
                return;
            }
        }
    }

    /** Whether the process was killed, and not quicker than we. */
    private boolean pull(CountingHub hub, Store store, String version, long missing, boolean kill)
            throws IOException, InterruptedException {
        Process process = PullChild.start(store.folder(), hub.address(), version, "-XX:SharedArchiveFile=" + archive());
        if (kill) {
            long after = (long) (random.nextDouble() * 1.15 * Math.max(1, missing));
            if (after < missing) {
                hub.alarmAfter(after, process::destroyForcibly);
            } else {
                hub.alarmAfter(missing, () -> killLater(process, random.nextInt(AFTER_THE_END_MILLIS)));
            }
        }
        int code = process.waitFor();
        hub.alarmAfter(Long.MAX_VALUE / 2, () -> {});
        if (code != 0 && code != KILLED) {
            throw new IllegalStateException("The process that pulls ended with " + code + ".");
        }
        TimeUnit.MILLISECONDS.sleep(20); // the hub notices that nobody listens any more
        return code == KILLED;
    }

    private static void killLater(Process process, int millis) {
        new Thread(() -> {
                    try {
                        Thread.sleep(millis);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    process.destroyForcibly();
                })
                .start();
    }

    /** Whether the bundle is there; if so it must be whole. */
    private boolean look(Store store, String version) {
        try (Bundle bundle = store.find(RandomBundle.NAME, version)) {
            if (bundle != null && !bundle.verify(count -> {}).isEmpty()) {
                neitherNor++;
                log.accept(version + " is damaged: " + bundle.verify(count -> {}));
            }
            return bundle != null;
        }
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(home);
    }
}
