package dev.rightsize.benchmarks.detection;

import dev.rightsize.benchmarks.receipts.Machine;
import dev.rightsize.benchmarks.receipts.ProcessMeters;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.local.DetectorTier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the lines of receipts from which nothing was learned, and prints what was found and what it cost. */
@Command(
        name = "detection",
        description = {
            "Finds the lines of receipts from which nothing was learned, and scores them against transcripts; then"
                    + " reads",
            "them with our recogniser. Name one detector to measure its memory: a process never gives its peak back."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DetectionCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder of sets: truth.jsonl + images.")
    private Path data = Path.of(".");

    @Option(names = "--sets", split = ",", paramLabel = "NAME", description = "Default: ${DEFAULT-VALUE}.")
    private List<String> sets = List.of("sroie_test", "wildreceipt", "srd", "spanish_photos");

    @Option(names = "--limit", paramLabel = "N", description = "Receipts of each set. Default: ${DEFAULT-VALUE}.")
    private int limit = 24;

    @Option(names = "--detectors", split = ",", paramLabel = "TIER", description = "Default: light,heavy.")
    private List<DetectorTier> detectors = List.of(DetectorTier.LIGHT, DetectorTier.HEAVY);

    @Option(names = "--models", paramLabel = "DIR", description = "Bundles to prefer over those built in.")
    private @Nullable Path models;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(Machine.describe() + ", one thread");
        out.println("| set | detector | receipts | lines found | boxes right | lines read | CPU s to find, median"
                + " | CPU s to read them, median |");
        out.println("|---|---|--:|--:|--:|--:|--:|--:|");
        for (String set : sets) {
            TruthSet truth = TruthSet.read(data.resolve(set));
            for (DetectorTier detector : detectors) {
                out.println(DetectionRun.of(truth, detector, models, limit).row());
                out.flush();
            }
        }
        Long peak = ProcessMeters.peakBytes();
        if (peak != null && detectors.size() == 1) {
            out.printf(Locale.ROOT, "%nPeak memory of the process: %d MB%n", peak / 1_000_000);
        }
        out.flush();
        return 0;
    }
}
