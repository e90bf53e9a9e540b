package dev.rightsize.benchmarks.store;

import dev.rightsize.local.hub.ServedHub;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Fetches the same file by curl and by us, in turn, from a hub in a process of its own, and compares the medians. */
final class SpeedRun {
    private static final String VERSION = "1.0.0";
    private static final String CURL = "curl";
    private static final String CURL_CHECKED = "curl, then sha256sum";
    private static final String OURS = "pull in a running program";
    private static final String COMMAND = "pull as a command, start of Java included";

    private final Path folder;
    private final int bytes;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    SpeedRun(Path folder, int bytes) {
        this.folder = folder;
        this.bytes = bytes;
    }

    private interface Way {
        void fetch() throws IOException, InterruptedException;
    }

    /** From a hub that sends as fast as it can: one round to warm up, then as many as are counted. */
    void run(int rounds, Consumer<String> log) throws IOException, InterruptedException {
        Process process = PullChild.java(
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path", ""),
                "dev.rightsize.cli.Main",
                "hub",
                served().toString(),
                "--port",
                "0");
        try (BufferedReader output = process.inputReader()) {
            rounds(URI.create(output.readLine()), rounds, log);
        } finally {
            process.destroy();
        }
    }

    /** From a hub at the end of a line that carries so many bytes a second. */
    void runAt(long bytesPerSecond, int rounds, Consumer<String> log) throws IOException, InterruptedException {
        try (CountingHub hub = new CountingHub(new ServedHub(Bundles.in(served()), null), bytesPerSecond)) {
            rounds(hub.address(), rounds, log);
        }
    }

    private Path served() throws IOException {
        Path served = folder.resolve("served");
        if (!Files.isDirectory(served)) {
            RandomBundle.write(Files.createDirectories(served), VERSION, 7, bytes);
        }
        return served;
    }

    private void rounds(URI hub, int rounds, Consumer<String> log) throws IOException, InterruptedException {
        for (int round = 0; round <= rounds; round++) {
            round(hub, round);
            log.accept("round " + round + " of " + rounds);
        }
    }

    private void round(URI hub, int round) throws IOException, InterruptedException {
        String file = hub + "/" + RandomBundle.NAME + "/" + VERSION + "/files/part-0.onnx";
        Path target = folder.resolve("curl");
        time(round, CURL, () -> execute("curl", "-sf", "-o", target.toString(), file));
        Files.delete(target);
        time(round, CURL_CHECKED, () -> {
            execute("curl", "-sf", "-o", target.toString(), file);
            execute("sha256sum", target.toString());
        });
        Files.delete(target);
        StoreSettings settings = StoreSettings.in(folder.resolve("store")).withHub(hub);
        Store store = Store.open(settings);
        time(round, OURS, () -> {
            try (Bundle bundle = store.pull(RandomBundle.NAME, VERSION, state -> {})) {
                bundle.manifest();
            }
        });
        store.remove(RandomBundle.NAME, VERSION);
        time(
                round,
                COMMAND,
                () -> execute(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        "dev.rightsize.cli.Main",
                        "models",
                        "pull",
                        RandomBundle.NAME + "@" + VERSION,
                        "--yes",
                        "--store",
                        settings.folder().toString(),
                        "--hub",
                        hub.toString()));
        store.remove(RandomBundle.NAME, VERSION);
    }

    private void time(int round, String name, Way way) throws IOException, InterruptedException {
        long start = System.nanoTime();
        way.fetch();
        if (round > 0) {
            seconds.computeIfAbsent(name, unused -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
        }
    }

    private static void execute(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("'" + String.join(" ", command) + "' ended with " + code + ".");
        }
    }

    /** Median and spread of each way, and how fast it is beside curl. */
    String describe() {
        double peer = median(CURL);
        StringBuilder table = new StringBuilder();
        seconds.forEach((name, times) -> table.append(String.format(
                Locale.ROOT,
                "  %-42s median %.3f s (%.3f…%.3f)  %4.0f MB/s  %3.0f %% of curl%n",
                name,
                median(name),
                times.stream().mapToDouble(each -> each).min().orElse(0),
                times.stream().mapToDouble(each -> each).max().orElse(0),
                bytes / 1e6 / median(name),
                100 * peer / median(name))));
        return table.toString();
    }

    private double median(String name) {
        List<Double> sorted =
                seconds.getOrDefault(name, List.of()).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
