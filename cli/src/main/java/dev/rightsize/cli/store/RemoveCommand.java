package dev.rightsize.cli.store;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.ByteSize;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoredBundle;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rightsize models remove} */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Deletes bundles from the store, unless a running program uses them.",
        footer = {"", "Exit code: 0 they are gone, 1 some are not, 2 wrong usage."})
public final class RemoveCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME[@VERSION]",
            description = "Bundles to delete; without a version all versions.")
    private List<String> arguments = List.of();

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    /** @param console where complaints go */
    public RemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<BundleName> names = options.names(arguments);
        Report report = new Report(Objects.requireNonNull(spec).commandLine().getOut(), console, json);
        try {
            run(options.store(), names, report);
        } catch (BundleException e) {
            report.complaint(String.valueOf(e.getMessage()));
        }
        return report.end();
    }

    private static void run(Store store, List<BundleName> names, Report report) {
        for (StoredBundle stored : Installed.of(store, names, report)) {
            try {
                store.remove(stored.name(), stored.version());
                report.line(stored.name() + " " + stored.version() + " is gone, " + ByteSize.format(stored.bytes())
                        + " are free again");
                report.entry(stored.name(), stored.version())
                        .put("removed", true)
                        .put("bytes", stored.bytes());
            } catch (BundleException e) {
                report.failure(new BundleName(stored.name(), stored.version()), e);
            }
        }
    }
}
