package dev.rightsize.local.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A hub on a port of this machine, on the JDK's own server: for trying it, for tests, and for a network that one trusts.
 * It does not encrypt; put it behind what does before others may use it.
 *
 * <pre>{@code
 * try (HubServer hub = HubServer.start(new HubAnswers(Bundles.in(folder), Catalogues.BUNDLES), address, log)) {
 *     hub.address(); // http://127.0.0.1:8321/hub/models
 * }
 * }</pre>
 */
public final class HubServer implements AutoCloseable {
    /** Where its bundles are below its host. */
    public static final String PATH = "/hub/models";

    private final HttpServer server;
    private final HubAnswers answers;
    private final Consumer<String> log;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rightsize-hub");
        thread.setDaemon(true);
        return thread;
    });

    private HubServer(HttpServer server, HubAnswers answers, Consumer<String> log) {
        this.server = server;
        this.answers = answers;
        this.log = log;
    }

    /**
     * Starts to serve.
     *
     * @param address where it listens; port 0 for any that is free
     * @param log told of each request, one line, by several threads
     * @throws IOException if the port is not to be had
     */
    public static HubServer start(HubAnswers answers, InetSocketAddress address, Consumer<String> log)
            throws IOException {
        HubServer hub = new HubServer(HttpServer.create(address, 0), answers, log);
        hub.server.setExecutor(hub.threads);
        hub.server.createContext("/", hub::handle);
        hub.server.start();
        return hub;
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
            HubAnswer answer = answers.answer(request(exchange));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean bodiless = exchange.getRequestMethod().equals("HEAD") || answer.length() == 0;
            if (bodiless && answer.length() > 0) {
                exchange.getResponseHeaders().set("Content-Length", Long.toString(answer.length()));
            }
            log.accept(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + answer.status());
            exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.length());
            if (!bodiless) {
                answer.body().writeTo(exchange.getResponseBody());
            }
        }
    }

    private static HubRequest request(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String below = path.equals(PATH) || path.equals(PATH + "/")
                ? ""
                : path.startsWith(PATH + "/") ? path.substring(PATH.length() + 1) : path;
        return new HubRequest(
                exchange.getRequestMethod(),
                below,
                name -> exchange.getRequestHeaders().getFirst(name));
    }
}
