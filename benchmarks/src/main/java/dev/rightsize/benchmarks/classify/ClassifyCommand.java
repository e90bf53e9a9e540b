package dev.rightsize.benchmarks.classify;

import dev.rightsize.benchmarks.classify.QualityRun.Outcome;
import dev.rightsize.benchmarks.classify.TextSets.TextSet;
import dev.rightsize.learn.classify.ClassifierPlan;
import dev.rightsize.learn.classify.PublishedEncoder;
import dev.rightsize.learn.classify.Tier;
import dev.rightsize.learn.dataset.LabelledText;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.reading.text.SentenceEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rightsize bench classify --data DIR}: trains on public sets and measures what comes of it. */
@Command(
        name = "classify",
        description = {
            "Trains classifiers on Banking77 and CLINC150 and measures them on their test texts; then MiniLM's speed"
                    + " beside",
            "LangChain4j's in-process embedding, and the graphs in WebAssembly (needs npm)."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ClassifyCommand implements Callable<Integer> {
    private static final int FEW = 10;
    private static final int DRAWS = 3;
    private static final int COMPARED = 300;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with banking77_train.csv, banking77_test.csv and clinc150_full.json.")
    private Path data = Path.of(".");

    /** What can be measured by itself. */
    enum Part {
        BANKING,
        FEW,
        CLINC,
        SPEED,
        PAGE
    }

    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "PART",
            description = "Measure these alone: ${COMPLETION-CANDIDATES}. Default: all.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(
            names = "--work",
            defaultValue = ".cache/text",
            paramLabel = "DIR",
            description = "Where vectors and bundles are kept. Default: ${DEFAULT-VALUE}.")
    private Path work = Path.of(".cache/text");

    @Option(
            names = "--scripts",
            defaultValue = "benchmarks/web",
            paramLabel = "DIR",
            description = "Folder of texts.mjs. Default: ${DEFAULT-VALUE}.")
    private Path scripts = Path.of("benchmarks/web");

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the report as Markdown too.")
    private @Nullable Path markdown;

    private final List<String> lines = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        PublishedEncoder published = PublishedEncoder.make();
        try (OnnxEngine engine = new OnnxEngine(1)) {
            engine.addLarge(SentenceEncoder.MODEL, published.graph());
            SentenceEncoder encoder = new SentenceEncoder(engine, published.pieces());
            QualityRun quality = new QualityRun(new CachedVectors(encoder, published, work), published, work);
            TextSet banking = TextSets.banking(data);
            List<String> texts = banking.test().stream()
                    .map(LabelledText::text)
                    .limit(COMPARED)
                    .toList();
            qualities(quality, banking);
            if (parts.contains(Part.SPEED)) {
                say("");
                new EncoderSpeed(encoder, published).measure(texts).forEach(this::say);
            }
            if (parts.contains(Part.PAGE)) {
                say("");
                say(new PageRun(scripts, work.resolve("banking77-both"), published).compare(texts));
            }
        }
        if (markdown != null) {
            Files.write(markdown, lines);
        }
        return 0;
    }

    private void qualities(QualityRun quality, TextSet banking) throws IOException {
        say("| set | tier | accuracy | macro F1 | calibration error | sure of, right then | out of scope AUROC |"
                + " MB | CPU s |");
        say("|---|---|---|---|---|---|---|---|---|");
        ClassifierPlan plan = ClassifierPlan.usual();
        if (parts.contains(Part.BANKING)) {
            row("Banking77", quality.run("banking77-ngram", banking, plan.with(Tier.NGRAM)));
            row("Banking77", quality.run("banking77-minilm", banking, plan.with(Tier.MINILM)));
            row("Banking77", quality.run("banking77-both", banking, plan.with(Tier.BOTH)));
        }
        if (parts.contains(Part.FEW)) {
            for (int draw = 1; draw <= DRAWS; draw++) {
                TextSet few = TextSets.few(banking, FEW, draw);
                row("Banking77, " + FEW + " a class, draw " + draw, quality.run("banking77-few", few, plan));
            }
        }
        if (parts.contains(Part.CLINC)) {
            row("CLINC150", quality.run("clinc150-both", TextSets.clinc(data), plan.with(Tier.BOTH)));
        }
    }

    private void row(String set, Outcome outcome) {
        say(String.format(
                Locale.ROOT,
                "| %s | %s | %.4f | %.4f | %.3f | %.1f %%, %.1f %% | %s | %.2f | %.0f |",
                set,
                outcome.tier().name().toLowerCase(Locale.ROOT),
                outcome.score().accuracy(),
                outcome.score().macroF1(),
                outcome.score().calibrationError(),
                outcome.score().coverage() * 100,
                outcome.score().acceptedAccuracy() * 100,
                Double.isNaN(outcome.outOfScope()) ? "" : String.format(Locale.ROOT, "%.4f", outcome.outOfScope()),
                outcome.bytes() / 1e6,
                outcome.trainingSeconds()));
    }

    private void say(String line) {
        lines.add(line);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
