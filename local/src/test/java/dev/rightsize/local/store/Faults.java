package dev.rightsize.local.store;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a hub can misbehave. */
final class Faults {
    private Faults() {}

    /** Promises everything and hangs up in the midst of it. */
    static TestHub.Fault cutAfter(int bytes) {
        return (exchange, content) -> {
            int from = start(exchange);
            if (from > 0) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
            exchange.getResponseBody().write(content, from, Math.min(bytes, content.length - from));
            exchange.getResponseBody().flush();
        };
    }

    /** With the entity tag that the hub gives. */
    static TestHub.Fault tagged(TestHub.Fault fault) {
        return (exchange, content) -> {
            exchange.getResponseHeaders().set("ETag", "\"" + Sha256.of(content) + "\"");
            fault.answer(exchange, content);
        };
    }

    static TestHub.Fault status(int status, String... headers) {
        return (exchange, content) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static TestHub.Fault webPage() {
        return (exchange, content) -> {
            byte[] page = "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        };
    }

    /** Sends so many bytes and then nothing, without hanging up. */
    static TestHub.Fault stallAfter(int bytes, long millis) {
        return (exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, bytes);
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Sends other bytes, as many as there should be. */
    static TestHub.Fault otherBytes() {
        return (exchange, content) -> {
            byte[] other = content.clone();
            other[other.length / 2] ^= 1;
            exchange.sendResponseHeaders(200, other.length);
            exchange.getResponseBody().write(other);
        };
    }

    /** Says that the file has another length than the manifest says. */
    static TestHub.Fault length(int bytes) {
        return (exchange, content) -> {
            exchange.sendResponseHeaders(200, bytes);
            exchange.getResponseBody().write(Arrays.copyOf(content, bytes));
        };
    }

    /** Does not say how long the file is, and never stops sending. */
    static TestHub.Fault endless() {
        return (exchange, content) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(content);
            byte[] more = new byte[1 << 16];
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(more);
            }
        };
    }

    static TestHub.Fault redirect(String address) {
        return (exchange, content) -> {
            exchange.getResponseHeaders()
                    .set("Location", address + exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** The right bytes with a header that speaks against them. */
    static TestHub.Fault header(String name, String value) {
        return (exchange, content) -> {
            exchange.getResponseHeaders().set(name, value);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        };
    }

    private static int start(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
    }
}
