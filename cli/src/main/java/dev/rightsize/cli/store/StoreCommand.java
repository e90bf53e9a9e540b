package dev.rightsize.cli.store;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.Store;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that does something to bundles of a store, and reports on each. */
abstract class StoreCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    /** @param console where complaints go */
    StoreCommand(Console console) {
        this.console = console;
    }

    final Console console() {
        return console;
    }

    /** What was named: {@code NAME[@VERSION]}. */
    abstract List<String> arguments();

    /** @throws BundleException that ends the whole command; what is wrong with one bundle goes into the report */
    abstract void run(Store store, List<BundleName> names, Report report) throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
        List<BundleName> names = options.names(arguments());
        Report report = new Report(Objects.requireNonNull(spec).commandLine().getOut(), console, json);
        try {
            run(options.store(), names, report);
        } catch (BundleException e) {
            report.complaint(String.valueOf(e.getMessage()));
        }
        return report.end();
    }
}
