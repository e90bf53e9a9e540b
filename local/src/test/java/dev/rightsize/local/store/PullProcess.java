package dev.rightsize.local.store;

import dev.rightsize.local.download.DownloadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A process of its own that pulls a bundle, says so, and holds it until its input ends. */
final class PullProcess {
    private PullProcess() {}

    /** {@code STORE HUB NAME VERSION} */
    public static void main(String[] arguments) throws Exception {
        StoreSettings settings = StoreSettings.in(Path.of(arguments[0]))
                .withHub(URI.create(arguments[1]))
                .withDownloads(DownloadSettings.builder()
                        .connections(2, Duration.ofMillis(50))
                        .environment(Map.of())
                        .build());
        System.out.println("started");
        try (Bundle bundle = Store.open(settings).pull(arguments[2], arguments[3], state -> {})) {
            System.out.println("ready " + bundle.verify(bytes -> {}).size());
            while (System.in.read() >= 0) {}
        } catch (BundleException e) {
            System.out.println("failed " + e.getMessage());
        }
    }

    /** Starts one on the same class path; what it says comes by its output. */
    static Process start(StoreSettings settings, TestBundle bundle, String... javaOptions) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx64m",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path", ""),
                PullProcess.class.getName(),
                settings.folder().toString(),
                Objects.requireNonNull(settings.hub()).toString(),
                bundle.name(),
                bundle.version()));
        command.addAll(1, List.of(javaOptions));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
