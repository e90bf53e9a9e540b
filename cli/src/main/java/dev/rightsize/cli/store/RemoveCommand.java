package dev.rightsize.cli.store;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.ByteSize;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoredBundle;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./rightsize models remove} */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Deletes bundles from the store, unless a running program uses them.",
        footer = {"", "Exit code: 0 they are gone, 1 some are not, 2 wrong usage."})
public final class RemoveCommand extends StoreCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "NAME[@VERSION]",
            description = "Bundles to delete; without a version all versions.")
    private List<String> arguments = List.of();

    /** @param console where complaints go */
    public RemoveCommand(Console console) {
        super(console);
    }

    @Override
    List<String> arguments() {
        return arguments;
    }

    @Override
    void run(Store store, List<BundleName> names, Report report) {
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
