package dev.rightsize.cli.read;

import dev.rightsize.core.inference.EngineException;
import dev.rightsize.local.DetectorTier;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.ReceiptReaders;
import dev.rightsize.local.RecogniserTier;
import dev.rightsize.local.TextTiers;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.routing.JvmHost;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rightsize read FILE|DIR|GLOB…} */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads photographed receipts, on this machine.",
        footer = {
            "",
            "Exit code: 0 all were read, 1 some could not be read, 2 wrong usage.",
            "",
            "Examples:",
            "  ./rightsize read receipt.jpg",
            "  ./rightsize read --format jsonl --threads 4 photos/ > receipts.jsonl",
            "  ./rightsize read --annotate drawn 'photos/*.png'"
        })
public final class ReadCommand implements Callable<Integer> {
    /** Two pictures of twelve megapixels and what is made of them. */
    private static final long MEMORY_EACH = 200L << 20;

    private final ReceiptReaders readers;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|GLOB",
            description = "Pictures (JPEG, PNG, WebP, TIFF, BMP, GIF), folders of pictures, or patterns.")
    private List<String> arguments = List.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "How to print: text, json or jsonl (default: text).")
    private Format format = Format.TEXT;

    @Option(
            names = "--annotate",
            paramLabel = "DIR",
            description = "Also draw the boxes and fields on each picture, as PNG into this folder.")
    private @Nullable Path annotate;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads to use (default: one a core).")
    private @Nullable Integer threads;

    @Option(
            names = "--detector",
            defaultValue = "light",
            paramLabel = "TIER",
            description = "What finds the lines: light (our own, small and fast) or heavy (PP-OCRv4) (default: light).")
    private DetectorTier detector = DetectorTier.LIGHT;

    @Option(
            names = "--recogniser",
            defaultValue = "light",
            paramLabel = "TIER",
            description = "What reads the lines: light (our own, small and fast), heavy (PP-OCRv4) or tiered, which is"
                    + " light, with heavy for unsure lines and large type (default: light).")
    private RecogniserTier recogniser = RecogniserTier.LIGHT;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            defaultValue = "${env:RIGHTSIZE_MODELS}",
            description = "Folder of models to prefer over the built-in ones (or set RIGHTSIZE_MODELS).")
    private @Nullable Path models;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Store of downloaded models, of which newer ones than those built in are used (default:"
                    + " RIGHTSIZE_STORE, or this user's folder for caches).")
    private @Nullable Path store;

    /**
     * @param readers opens the reader
     * @param console where results and everything else go
     */
    public ReadCommand(ReceiptReaders readers, Console console) {
        this.readers = readers;
        this.console = console;
    }

    @Override
    public Integer call() {
        int threadCount = threadCount();
        if (models != null && !Files.isDirectory(models)) {
            throw usage("There is no folder '" + models + "' for --models. Name one laid out"
                    + " {name}/{version}/bundle.json, or leave it out.");
        }
        List<Input> inputs = Inputs.expand(arguments);
        Annotations annotations = annotations(inputs);
        int photos = (int) inputs.stream().filter(Input.Photo.class::isInstance).count();
        int workers = Math.max(1, Math.min(threadCount, photos));
        int threadsEach = Math.max(1, threadCount / workers);
        Bundles bundles = bundles();
        MachineMeter meter = meter(workers, threadsEach);
        try (ReceiptReader reader = readers.open(bundles, threadsEach, new TextTiers(detector, recogniser));
                JvmHost host = new JvmHost()) {
            PictureReading reading = new PictureReading(reader, ReceiptBundle.reference(bundles), meter, host);
            return new ReadRun(reading, annotations, format, console).run(inputs, workers);
        } catch (BundleException | EngineException e) {
            console.err().println("rightsize: " + e.getMessage());
            return 1;
        }
    }

    private Bundles bundles() {
        try {
            StoreSettings settings = StoreSettings.of(System.getenv());
            return Bundles.in(models).and(Store.open(store == null ? settings : settings.withFolder(store)));
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private MachineMeter meter(int workers, int threadsEach) {
        try {
            return MachineMeter.of(System.getenv(), workers, threadsEach);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private int threadCount() {
        if (threads == null) {
            long fitting = Math.max(1, Runtime.getRuntime().maxMemory() / MEMORY_EACH);
            return (int) Math.min(Runtime.getRuntime().availableProcessors(), fitting);
        }
        if (threads < 1) {
            throw usage("--threads must be at least 1 but is " + threads + ".");
        }
        return threads;
    }

    private Annotations annotations(List<Input> inputs) {
        if (annotate == null) {
            return Annotations.NONE;
        }
        try {
            Files.createDirectories(annotate);
        } catch (IOException e) {
            throw usage("The folder '" + annotate + "' for --annotate cannot be made (" + e + "). Name another.");
        }
        if (!Files.isWritable(annotate)) {
            throw usage("The folder '" + annotate + "' for --annotate cannot be written to. Name another.");
        }
        if (!Annotation.canDraw()) {
            throw usage("--annotate needs fonts, and this machine has none. Install some: apt-get install"
                    + " fontconfig fonts-dejavu-core");
        }
        return Annotations.in(annotate, inputs);
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
