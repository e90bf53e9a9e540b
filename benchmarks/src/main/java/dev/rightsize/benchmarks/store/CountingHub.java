package dev.rightsize.benchmarks.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rightsize.local.hub.HubBody;
import dev.rightsize.local.hub.HubRequest;
import dev.rightsize.local.hub.HubResponse;
import dev.rightsize.local.hub.ServedHub;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A hub that counts the bytes of files it sends, sends them at a steady rate, and says when it has sent so many. */
final class CountingHub implements AutoCloseable {
    private static final int STEP_BYTES = 1 << 16;

    private final HttpServer server;
    private final ServedHub hub;
    private final long bytesPerSecond;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private long sent;
    private long alarmAt = Long.MAX_VALUE;
    private Runnable alarm = () -> {};

    CountingHub(ServedHub hub, long bytesPerSecond) throws IOException {
        this.hub = hub;
        this.bytesPerSecond = bytesPerSecond;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/hub/models", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hub/models");
    }

    /** How many bytes of files have been handed to the system to send. */
    synchronized long sent() {
        return sent;
    }

    /** Runs something, once, as soon as so many more bytes were sent. */
    synchronized void alarmAfter(long bytes, Runnable task) {
        alarmAt = sent + bytes;
        alarm = task;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/hub/models".length());
            HubResponse response = hub.answer(
                    new HubRequest(exchange.getRequestMethod(), path, exchange.getRequestHeaders()::getFirst));
            response.headers().forEach(exchange.getResponseHeaders()::set);
            HubBody body = response.body();
            exchange.sendResponseHeaders(response.status(), body == null ? -1 : response.length());
            if (body != null) {
                OutputStream out = exchange.getResponseBody();
                body.writeTo(path.contains("/files/") ? new Counting(out) : out);
            }
        }
    }

    private synchronized void count(int bytes) {
        sent += bytes;
        if (sent >= alarmAt) {
            alarmAt = Long.MAX_VALUE;
            alarm.run();
        }
    }

    /** Sends a step, then waits as long as it takes at that rate; what is late stays late. */
    private final class Counting extends FilterOutputStream {
        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = from; at < from + length; at += STEP_BYTES) {
                int step = Math.min(STEP_BYTES, from + length - at);
                out.write(bytes, at, step);
                count(step);
                pause(step);
            }
        }

        private void pause(int step) throws IOException {
            try {
                TimeUnit.NANOSECONDS.sleep(1_000_000_000L * step / bytesPerSecond);
            } catch (InterruptedException e) {
                throw new IOException("The hub was closed.", e);
            }
        }
    }
}
