package dev.rightsize.benchmarks.store;

import dev.rightsize.local.download.DownloadSettings;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A process of its own that pulls one version and ends, if nobody ends it before. */
final class PullChild {
    private PullChild() {}

    /** {@code STORE HUB VERSION} */
    public static void main(String[] arguments) throws InterruptedException {
        Store.open(settings(Path.of(arguments[0]), URI.create(arguments[1])))
                .pull(RandomBundle.NAME, arguments[2], state -> {})
                .close();
    }

    static StoreSettings settings(Path store, URI hub) {
        return StoreSettings.in(store)
                .withHub(hub)
                .withDownloads(DownloadSettings.builder()
                        .connections(3, Duration.ofMillis(30))
                        .environment(Map.of())
                        .build());
    }

    /** @param archive {@code -XX:…=FILE}: makes or uses an archive of loaded classes, so that it starts sooner */
    static Process start(Path store, URI hub, String version, String archive) throws IOException {
        return java(
                "-Xmx64m",
                "-Xshare:auto",
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                archive,
                "-cp",
                System.getProperty("java.class.path", ""),
                PullChild.class.getName(),
                store.toString(),
                hub.toString(),
                version);
    }

    /** Starts Java with these arguments; what it complains of is shown. */
    static Process java(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
