package dev.rightsize.eats.durability;

import dev.rightsize.eats.RewardingEats;
import dev.rightsize.eats.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The app as a process of its own, so that it can be killed. */
final class EatsProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private EatsProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, without limits that a load would reach, and waits until it answers. */
    static EatsProcess start(DatabaseAddress database, Path folder, String... settings) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    RewardingEats.class.getName(),
                    "--server.port=" + port,
                    "--eats.folder=" + folder,
                    "--eats.database-url=" + database.url(),
                    "--eats.demo=false",
                    "--eats.limit.enabled=false",
                    "--eats.rules.per-week=10000000",
                    "--eats.rules.strangers-per-day=1000000000",
                    "--eats.rules.first-points=1000000000",
                    "--eats.rules.unconfirmed-points=1000000000",
                    "--eats.rules.per-location-per-day=10000000",
                    "--rightsize.hub.enabled=false"));
            command.addAll(List.of(settings));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("app.log").toFile()))
                    .start();
            EatsProcess eats = new EatsProcess(process, port);
            eats.awaitAnswer();
            return eats;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitAnswer() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(uri("/api/session")).timeout(PATIENCE).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                client.send(request, BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                pause(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("The app did not start; see its app.log.");
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** As {@code kill -9}: nothing is finished, nothing is flushed. */
    void kill() {
        try {
            process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
