package dev.rightsize.local.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A hub on the loopback interface that keeps the contract, except where a {@link Fault} breaks it. */
final class TestHub implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<Planned> faults = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean ranges = true;
    private volatile boolean etags = true;
    private volatile long bytesPerSecond = Long.MAX_VALUE;

    /**
     * A request as it came.
     *
     * @param range null for none
     */
    record Request(
            String path, @Nullable String range, @Nullable String ifRange) {}

    /** Answers instead of the hub. */
    @FunctionalInterface
    interface Fault {
        void answer(HttpExchange exchange, byte[] content) throws IOException;
    }

    private static final class Planned {
        final Pattern path;
        final Fault fault;
        int times;

        Planned(Pattern path, Fault fault, int times) {
            this.path = path;
            this.fault = fault;
            this.times = times;
        }
    }

    private TestHub(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                handle(exchange);
            }
        });
        server.start();
    }

    static TestHub start() {
        try {
            return new TestHub(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestHub startTls(SSLContext context) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return new TestHub(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port() + "/hub/models");
    }

    TestHub serve(TestBundle bundle) {
        String home = "/hub/models/" + bundle.name() + "/" + bundle.version();
        serve(home + "/bundle.json", bundle.manifest());
        bundle.files().forEach((path, bytes) -> served.put(home + "/files/" + path, bytes));
        serve("/hub/models/" + bundle.name() + "/latest", bundle.version() + "\n");
        return this;
    }

    /** As a plain server of files would, without the step {@code files/}. */
    TestHub serveFlat(TestBundle bundle) {
        serve(bundle);
        String home = "/hub/models/" + bundle.name() + "/" + bundle.version();
        bundle.files().forEach((path, bytes) -> served.put(home + "/" + path, served.remove(home + "/files/" + path)));
        return this;
    }

    TestHub serve(String path, String text) {
        served.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestHub unserve(String path) {
        served.remove(path);
        return this;
    }

    TestHub withoutRanges() {
        ranges = false;
        return this;
    }

    TestHub withoutETags() {
        etags = false;
        return this;
    }

    TestHub throttled(long rate) {
        bytesPerSecond = rate;
        return this;
    }

    /** Answers the next so many requests whose path matches by a fault. */
    TestHub fault(String path, int times, Fault fault) {
        synchronized (faults) {
            faults.add(new Planned(Pattern.compile(path), fault, times));
        }
        return this;
    }

    TestHub fault(String path, Fault fault) {
        return fault(path, Integer.MAX_VALUE, fault);
    }

    /** How many bytes it has handed to the system to send. */
    long bytesSent() {
        return sent.get();
    }

    List<Request> requestsOf(String end) {
        return requests.stream().filter(request -> request.path().endsWith(end)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(new Request(
                path,
                exchange.getRequestHeaders().getFirst("Range"),
                exchange.getRequestHeaders().getFirst("If-Range")));
        byte[] content = served.get(path);
        Fault fault = next(path);
        if (fault != null) {
            fault.answer(exchange, content == null ? new byte[0] : content);
        } else if (content == null) {
            send(exchange, 404, "not here".getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
        } else {
            answer(exchange, content);
        }
    }

    private @Nullable Fault next(String path) {
        synchronized (faults) {
            for (Planned planned : faults) {
                if (planned.times > 0 && planned.path.matcher(path).find()) {
                    planned.times--;
                    return planned.fault;
                }
            }
            return null;
        }
    }

    /** As the contract says. */
    void answer(HttpExchange exchange, byte[] content) throws IOException {
        answer(exchange, content, Integer.MAX_VALUE);
    }

    /** As the contract says, but hangs up after so many bytes. */
    void answer(HttpExchange exchange, byte[] content, int most) throws IOException {
        String tag = "\"" + Sha256.of(content) + "\"";
        if (etags) {
            exchange.getResponseHeaders().set("ETag", tag);
        }
        String header = exchange.getRequestHeaders().getFirst("Range");
        String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
        Matcher range = RANGE.matcher(header == null ? "" : header);
        boolean same = ifRange == null || ifRange.equals(tag);
        if (!ranges || !same || !range.matches()) {
            send(exchange, 200, content, most);
        } else if (Long.parseLong(range.group(1)) >= content.length) {
            send(exchange, 416, new byte[0], 0);
        } else {
            int from = Integer.parseInt(range.group(1));
            int to = Math.min(content.length, Integer.parseInt(range.group(2)) + 1);
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + content.length);
            send(exchange, 206, Arrays.copyOfRange(content, from, to), most);
        }
    }

    private void send(HttpExchange exchange, int status, byte[] body, int most) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            OutputStream out = exchange.getResponseBody();
            int step = (int) Math.min(1 << 16, Math.max(1, bytesPerSecond / 50));
            int end = Math.min(most, body.length);
            for (int at = 0; at < end; at += step) {
                out.write(body, at, Math.min(step, end - at));
                sent.addAndGet(Math.min(step, end - at));
                pause();
            }
            out.flush();
        }
    }

    private void pause() {
        if (bytesPerSecond < Long.MAX_VALUE) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
