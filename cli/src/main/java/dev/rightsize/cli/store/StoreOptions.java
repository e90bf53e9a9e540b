package dev.rightsize.cli.store;

import dev.rightsize.local.download.DownloadSettings;
import dev.rightsize.local.store.ByteSize;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which store, and which hub it asks. */
final class StoreOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Where bundles are kept (default: RIGHTSIZE_STORE, or this user's folder for caches).")
    private @Nullable Path folder;

    @Option(
            names = "--hub",
            paramLabel = "URL",
            description = "Where bundles are served, https://HOST/hub/models (default: RIGHTSIZE_HUB).")
    private @Nullable URI hub;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            description =
                    "What the store may hold, such as 2GB (default: RIGHTSIZE_STORE_MAX, or 10 GB). More makes room by"
                            + " dropping what was used the longest time ago and is not in use.")
    private @Nullable String maxSize;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "A host to which the hub may redirect; may be given several times.")
    private List<String> hosts = List.of();

    @Option(names = "--allow-http", description = "Fetch from another machine without encryption, too.")
    private boolean http;

    StoreSettings settings() {
        try {
            StoreSettings settings = StoreSettings.of(System.getenv());
            if (folder != null) {
                settings = settings.withFolder(folder);
            }
            if (hub != null) {
                settings = settings.withHub(hub);
            }
            if (maxSize != null) {
                settings = settings.withMaxBytes(ByteSize.parse(maxSize));
            }
            return settings.withDownloads(DownloadSettings.builder()
                    .allowedHosts(Set.copyOf(hosts))
                    .allowHttp(http)
                    .build());
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()), e);
        }
    }

    Store store() {
        return Store.open(settings());
    }

    /** What was asked for, each checked. */
    List<BundleName> names(List<String> arguments) {
        try {
            return arguments.stream().map(BundleName::parse).toList();
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()), e);
        }
    }

    private ParameterException usage(String message, IllegalArgumentException e) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message, e);
    }
}
