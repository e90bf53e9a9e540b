package dev.rightsize.cli.store;

import dev.rightsize.cli.layout.Columns;
import dev.rightsize.cli.read.Console;
import dev.rightsize.local.store.BundleState;
import dev.rightsize.local.store.ByteSize;
import dev.rightsize.local.store.HubListing;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoredBundle;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code ./rightsize models list} */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Shows the bundles in the store, or with --offered those that the hub serves.",
        footer = {"", "Exit code: 0 done, 1 the hub does not say, 2 wrong usage."})
public final class ListCommand extends StoreCommand {
    @Parameters(arity = "0..*", paramLabel = "NAME[@VERSION]", description = "Bundles to show (default: all).")
    private List<String> arguments = List.of();

    @Option(names = "--offered", description = "Ask the hub what it serves.")
    private boolean offered;

    /** @param console where complaints go */
    public ListCommand(Console console) {
        super(console);
    }

    @Override
    List<String> arguments() {
        return arguments;
    }

    @Override
    void run(Store store, List<BundleName> names, Report report) throws InterruptedException {
        if (offered) {
            offered(store, names, report);
            return;
        }
        List<StoredBundle> bundles = Installed.of(store, names, report);
        Columns table = new Columns("lllr");
        for (StoredBundle bundle : bundles) {
            table.row(bundle.name(), bundle.version(), told(bundle.state()), ByteSize.format(bundle.bytes()));
            report.entry(bundle.name(), bundle.version())
                    .put("state", word(bundle.state()))
                    .put("bytes", bundle.bytes())
                    .put("folder", bundle.folder().toString());
        }
        table.lines(0).forEach(report::line);
        long bytes = bundles.stream().mapToLong(StoredBundle::bytes).sum();
        report.line(
                bundles.isEmpty()
                        ? "Nothing is in the store '" + store.folder()
                                + "'. What comes with Rightsize is built in: ./rightsize models"
                        : ByteSize.format(bytes) + " in '" + store.folder() + "'");
    }

    private static void offered(Store store, List<BundleName> names, Report report) throws InterruptedException {
        Columns table = new Columns("lll");
        for (HubListing.HubModel model : store.offered().models()) {
            if (names.isEmpty() || names.stream().anyMatch(name -> name.name().equals(model.name()))) {
                table.row(model.name(), model.latest(), model.versions().size() > 1 ? "also " + others(model) : "");
                ArrayNode versions = report.entry(model.name(), model.latest()).putArray("versions");
                model.versions().forEach(versions::add);
            }
        }
        table.lines(0).forEach(report::line);
    }

    private static String others(HubListing.HubModel model) {
        return model.versions().stream()
                .filter(version -> !version.equals(model.latest()))
                .collect(Collectors.joining(" "));
    }

    private static String word(BundleState state) {
        return told(state).replaceFirst(",? .*", "");
    }

    private static String told(BundleState state) {
        if (state instanceof BundleState.Ready) {
            return "ready";
        }
        if (state instanceof BundleState.Failed failed) {
            return "failed, rolled back: " + failed.reason();
        }
        return state instanceof BundleState.Downloading ? "downloading" : "unfinished";
    }
}
