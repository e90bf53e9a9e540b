package dev.rightsize.cli.store;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.store.BundleDamage;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleState;
import dev.rightsize.local.store.ByteSize;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoredBundle;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code ./rightsize models verify} */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Compares every byte of the bundles in the store with their hashes.",
        footer = {"", "Exit code: 0 all are whole, 1 some are damaged or unfinished, 2 wrong usage."})
public final class VerifyCommand extends StoreCommand {
    @Parameters(arity = "0..*", paramLabel = "NAME[@VERSION]", description = "Bundles to check (default: all).")
    private List<String> arguments = List.of();

    /** @param console where complaints go */
    public VerifyCommand(Console console) {
        super(console);
    }

    @Override
    List<String> arguments() {
        return arguments;
    }

    @Override
    void run(Store store, List<BundleName> names, Report report) {
        for (StoredBundle stored : Installed.of(store, names, report)) {
            if (!(stored.state() instanceof BundleState.Absent || stored.state() instanceof BundleState.Downloading)) {
                verify(store, stored, report);
            } else {
                report.line(stored.name() + " " + stored.version() + " is unfinished");
                report.entry(stored.name(), stored.version()).put("whole", false);
            }
        }
    }

    private void verify(Store store, StoredBundle stored, Report report) {
        String title = stored.name() + " " + stored.version();
        PullProgress progress = new PullProgress(console(), title);
        progress.accept(new BundleState.Verifying(stored.bytes()));
        try {
            List<BundleDamage> damages = store.verify(stored.name(), stored.version(), bytes -> {});
            progress.clear();
            damages.forEach(
                    damage -> report.complaint(String.valueOf(damage.reason().getMessage())));
            report.line(title + (damages.isEmpty() ? " is whole, " + ByteSize.format(stored.bytes()) : " is damaged"));
            ArrayNode list = report.entry(stored.name(), stored.version())
                    .put("whole", damages.isEmpty())
                    .putArray("damages");
            damages.forEach(damage -> list.addObject()
                    .put("path", damage.path())
                    .put("message", damage.reason().getMessage()));
        } catch (BundleException e) {
            progress.clear();
            report.failure(new BundleName(stored.name(), stored.version()), e);
        }
    }
}
