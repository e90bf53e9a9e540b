package dev.rightsize.cli.store;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleManifest;
import dev.rightsize.local.store.ByteSize;
import dev.rightsize.local.store.PullOffer;
import dev.rightsize.local.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./rightsize models pull NAME[@VERSION]…} */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        description = "Fetches bundles from a hub into the store, or mends those that are damaged there.",
        footer = {
            "",
            "A proxy is taken from https_proxy, http_proxy, all_proxy and no_proxy, or from Java's own settings.",
            "",
            "Exit code: 0 all are here and whole, 1 some are not, 2 wrong usage.",
            "",
            "Examples:",
            "  ./rightsize models pull pp-ocr-v4 --hub https://models.example.com/hub/models",
            "  ./rightsize models pull pp-ocr-v4@1.1.0 receipt-roles --yes"
        })
public final class PullCommand extends StoreCommand {
    private final InputStream in;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME[@VERSION]",
            description = "Bundles to fetch; without a version the latest that the hub names.")
    private List<String> arguments = List.of();

    @Option(names = "--yes", description = "Fetch without asking.")
    private boolean yes;

    /**
     * @param console where complaints go
     * @param in where the answer in the terminal comes from
     */
    public PullCommand(Console console, InputStream in) {
        super(console);
        this.in = in;
    }

    @Override
    List<String> arguments() {
        return arguments;
    }

    @Override
    void run(Store store, List<BundleName> names, Report report) throws InterruptedException {
        Map<BundleName, PullOffer> offers = offers(store, names, report);
        long missing =
                offers.values().stream().mapToLong(PullOffer::missingBytes).sum();
        if (missing > 0 && !yes && !agreed(store, offers, missing)) {
            report.complaint("Nothing was fetched. Add --yes where nobody can be asked.");
            return;
        }
        for (Map.Entry<BundleName, PullOffer> offer : offers.entrySet()) {
            pull(store, offer.getKey(), offer.getValue(), report);
        }
    }

    private static Map<BundleName, PullOffer> offers(Store store, List<BundleName> names, Report report)
            throws InterruptedException {
        Map<BundleName, PullOffer> offers = new LinkedHashMap<>();
        for (BundleName name : names) {
            try {
                offers.put(name, store.offer(name.name(), name.version()));
            } catch (BundleException e) {
                report.failure(name, e);
            }
        }
        return offers;
    }

    private boolean agreed(Store store, Map<BundleName, PullOffer> offers, long missing) {
        for (PullOffer offer : offers.values()) {
            if (offer.missingBytes() > 0) {
                BundleManifest manifest = offer.manifest();
                console()
                        .err()
                        .println(manifest.title() + "  " + ByteSize.format(manifest.bytes())
                                + (offer.missingBytes() < manifest.bytes()
                                        ? ", of which " + ByteSize.format(offer.missingBytes()) + " are missing"
                                        : "")
                                + ", licence " + manifest.card().licence());
            }
        }
        console().err().print("Fetch " + ByteSize.format(missing) + " into '" + store.folder() + "'? [y/N] ");
        console().err().flush();
        return saidYes();
    }

    private boolean saidYes() {
        try {
            String answer = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            if (answer == null) {
                console().err().println();
            }
            return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pull(Store store, BundleName name, PullOffer offer, Report report) throws InterruptedException {
        String version = offer.manifest().version();
        PullProgress progress = new PullProgress(console(), offer.manifest().title());
        try {
            if (name.version() != null) {
                store.retry(name.name(), version); // asked for by its number: whatever was wrong with it before
            }
            try (Bundle bundle = store.pull(name.name(), version, progress)) {
                progress.clear();
                String folder =
                        store.folder().resolve(name.name()).resolve(version).toString();
                long bytes = bundle.manifest().bytes();
                report.line(bundle.manifest().title() + " is here, " + ByteSize.format(bytes) + ", every byte checked: "
                        + folder);
                report.entry(name.name(), version)
                        .put("bytes", bytes)
                        .put("fetchedBytes", offer.missingBytes())
                        .put("folder", folder);
            }
        } catch (BundleException e) {
            progress.clear();
            report.failure(name, e);
        }
    }
}
