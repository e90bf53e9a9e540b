package dev.rightsize.local.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;

/** A hub on the loopback interface, by the JDK's own server. */
final class HubServer implements AutoCloseable {
    private static final String BASE = "/hub/models";

    private final HttpServer server;
    private final ServedHub hub;

    HubServer(ServedHub hub) throws IOException {
        this.hub = hub;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(BASE, this::handle);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + BASE + path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(BASE.length());
            var headers = exchange.getRequestHeaders();
            HubResponse response = hub.answer(new HubRequest(exchange.getRequestMethod(), path, headers::getFirst));
            response.headers().forEach(exchange.getResponseHeaders()::add);
            HubBody body = response.body();
            exchange.sendResponseHeaders(response.status(), body == null ? -1 : response.length());
            if (body != null) {
                Objects.requireNonNull(body).writeTo(exchange.getResponseBody());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
