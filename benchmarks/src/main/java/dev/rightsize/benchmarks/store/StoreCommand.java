package dev.rightsize.benchmarks.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rightsize bench store} */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description = "Fetches a file beside curl, and kills processes that fetch.",
        footer = {"", "Exit code: 0 measured, 1 a bundle was damaged or fetched from zero again, 2 wrong usage."})
public final class StoreCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rounds", description = "Fetches by each way (default: 9; 0 for none).")
    private int rounds = 9;

    @Option(names = "--megabytes", description = "Length of the file (default: 200).")
    private int megabytes = 200;

    @Option(
            names = "--line",
            paramLabel = "MB/s",
            description = "What the slower hub sends to each connection a second (default: 50).")
    private int lineMegabytes = 50;

    @Option(names = "--kills", description = "Processes to kill (default: 1000; 0 for none).")
    private int kills = 1000;

    @Option(names = "--seed", description = "Of the random moments (default: 7).")
    private long seed = 7;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where to keep files meanwhile (default: a temporary one).")
    private @Nullable Path dir;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path folder = dir == null
                ? Files.createTempDirectory("rightsize-bench")
                : Files.createTempDirectory(Files.createDirectories(dir), "store");
        boolean clean = true;
        try {
            if (rounds > 0) {
                SpeedRun fast = new SpeedRun(folder.resolve("fast"), megabytes * 1_000_000);
                fast.run(rounds, err::println);
                out.println(megabytes + " MB on the loopback interface, " + rounds + " rounds in turn");
                out.print(fast.describe());
                SpeedRun line = new SpeedRun(folder.resolve("line"), megabytes * 1_000_000);
                line.runAt(lineMegabytes * 1_000_000L, rounds, err::println);
                out.println("the same from a hub that sends " + lineMegabytes + " MB/s to each connection");
                out.print(line.describe());
            }
            if (kills > 0) {
                Kills seen = new KillRun(folder.resolve("kills"), seed, err::println).run(kills);
                out.print(seen.describe());
                clean = seen.isClean();
            }
            out.flush();
        } finally {
            delete(folder);
        }
        return clean ? 0 : 1;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
