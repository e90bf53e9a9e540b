package dev.rightsize.local.hub;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A hub on a port of this machine, on the JDK's own server: for trying it, for tests, and for a network that one trusts.
 * It does not encrypt; put it behind what does before others may use it.
 *
 * <pre>{@code
 * try (HubServer hub = HubServer.start(new ServedHub(Bundles.in(folder), null), address, log)) {
 *     hub.address(); // http://127.0.0.1:8321/hub/models
 * }
 * }</pre>
 */
public final class HubServer implements AutoCloseable {
    /** Where its bundles are below its host. */
    public static final String PATH = "/hub/models";

    /** Pages of any origin may load models: there is nothing secret in them, and no cookie is looked at. */
    private static final Map<String, String> EVERY_PAGE = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Allow-Methods", "GET, HEAD",
            "Access-Control-Allow-Headers", "Range, If-Range, If-None-Match",
            "Access-Control-Expose-Headers", "ETag, Content-Range, Accept-Ranges",
            "Access-Control-Max-Age", "86400",
            "Cross-Origin-Resource-Policy", "cross-origin");

    private final HttpServer server;
    private final ServedHub hub;
    private final Consumer<String> log;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rightsize-hub");
        thread.setDaemon(true);
        return thread;
    });

    private HubServer(HttpServer server, ServedHub hub, Consumer<String> log) {
        this.server = server;
        this.hub = hub;
        this.log = log;
    }

    /**
     * Starts to serve.
     *
     * @param address where it listens; port 0 for any that is free
     * @param log told of each request, one line, by several threads
     * @throws IOException if the port is not to be had
     */
    public static HubServer start(ServedHub hub, InetSocketAddress address, Consumer<String> log) throws IOException {
        HubServer started = new HubServer(HttpServer.create(address, 0), hub, log);
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::handle);
        started.server.start();
        return started;
    }

    /** What to give as {@code --hub}. */
    public URI address() {
        InetSocketAddress at = server.getAddress();
        String host = at.getAddress().isAnyLocalAddress()
                ? "localhost"
                : at.getAddress().getHostAddress().replaceFirst("%.*", "");
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            EVERY_PAGE.forEach(headers::set);
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            HubResponse response = hub.answer(request(exchange));
            response.headers().forEach(headers::set);
            log.accept(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + response.status());
            send(exchange, response);
        }
    }

    private static void send(HttpExchange exchange, HubResponse response) throws IOException {
        HubBody body = response.body();
        if (body == null && response.length() > 0) { // the answer to HEAD
            exchange.getResponseHeaders().set("Content-Length", Long.toString(response.length()));
        }
        exchange.sendResponseHeaders(response.status(), body == null ? -1 : response.length());
        if (body != null) {
            body.writeTo(exchange.getResponseBody());
        }
    }

    private static HubRequest request(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        boolean below = path.equals(PATH) || path.startsWith(PATH + "/");
        return new HubRequest(
                exchange.getRequestMethod(),
                below ? path.substring(PATH.length()) : "/none" + path, // what is not below the hub is not in it
                exchange.getRequestHeaders()::getFirst);
    }
}
