package dev.rightsize.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An Ollama and an OpenAI of the tests on this machine: each answers always the same. */
final class RemoteStub implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    RemoteStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Bodies of the requests, in their order. */
    List<String> asked() {
        return asked;
    }

    RemoteStub ollamaAnswers(String text) {
        return answers("/api/chat", 200, """
                {"model": "gemma3:4b", "message": {"role": "assistant", "content": "%s"}, "done": true,
                "done_reason": "stop", "prompt_eval_count": 90, "eval_count": 8}""".formatted(escaped(text)));
    }

    RemoteStub ollamaEmbeds(String numbers) {
        return answers("/api/embed", 200, "{\"model\": \"all-minilm\", \"embeddings\": [[" + numbers + "]]}");
    }

    RemoteStub openAiAnswers(String text) {
        return answers("/v1/chat/completions", 200, """
                {"choices": [{"index": 0, "message": {"role": "assistant", "content": "%s"}, "finish_reason": "stop"}],
                "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100}}""".formatted(escaped(text)));
    }

    /** One of its addresses answers with an error. */
    RemoteStub fails(String path, int status) {
        return answers(path, status, "{\"error\": {\"code\": \"server_error\"}}");
    }

    private RemoteStub answers(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return this;
    }

    private static String escaped(String text) {
        return text.replace("\"", "\\\"");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
