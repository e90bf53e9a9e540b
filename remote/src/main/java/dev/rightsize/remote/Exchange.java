package dev.rightsize.remote;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP side of one ask: one deadline for all its requests, bodies included; a way to break them off; and what went
 * wrong, with {@code Retry-After}, which LangChain4j drops. Requests are made by one thread; any other may cancel.
 */
final class Exchange implements HttpClient {
    private static final int MAX_ANSWER_BYTES = 4 << 20;
    private static final String HTTP = "http";

    private final java.net.http.HttpClient client;
    private final @Nullable ApiKey key;
    private final long startNanos = System.nanoTime();
    private final long timeoutNanos;
    private long bytesSent;
    private @Nullable Failure failure;
    private byte[] body = new byte[0];
    private @Nullable CompletableFuture<?> running;
    private boolean cancelled;

    Exchange(java.net.http.HttpClient client, @Nullable ApiKey key, long timeoutMs) {
        this.client = client;
        this.key = key;
        timeoutNanos = TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    }

    /** Bytes of the bodies that were handed to the network. */
    long bytesSent() {
        return bytesSent;
    }

    /** Seconds since it began. */
    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    /** What went wrong with the last request; null if it was answered. */
    @Nullable
    Failure failure() {
        return failure;
    }

    /** The body of the last answer. */
    byte[] body() {
        return body;
    }

    /** Closes the connection, now and for all requests to come. */
    synchronized void cancel() {
        cancelled = true;
        if (running != null) {
            running.cancel(true);
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        failure = null;
        body = new byte[0];
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            throw failed(ErrorAnswer.read(response, key, Instant.now()));
        }
        body = response.body();
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Answers are taken whole here, not as a stream.");
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        byte[] content = request.body() == null ? new byte[0] : request.body().getBytes(StandardCharsets.UTF_8);
        CompletableFuture<HttpResponse<byte[]>> future = start(jdkRequest(request, content));
        bytesSent += content.length;
        try {
            return future.get(timeoutNanos - (System.nanoTime() - startNanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw failed(new Failure.Timeout());
        } catch (CancellationException e) {
            throw failed(new Failure.Cancelled());
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(new Failure.Cancelled());
        } catch (ExecutionException e) {
            throw failed(withoutAnswer(Objects.requireNonNullElse(e.getCause(), e), content.length));
        }
    }

    private synchronized CompletableFuture<HttpResponse<byte[]>> start(java.net.http.HttpRequest request) {
        if (cancelled) {
            throw failed(new Failure.Cancelled());
        }
        CompletableFuture<HttpResponse<byte[]>> future =
                client.sendAsync(request, head -> new LimitedBody(MAX_ANSWER_BYTES));
        running = future;
        return future;
    }

    private synchronized Failure withoutAnswer(Throwable problem, int bodyBytes) {
        if (cancelled) {
            return new Failure.Cancelled();
        }
        if (problem instanceof LimitedBody.TooLargeException) {
            return new Failure.TooLarge(MAX_ANSWER_BYTES);
        }
        if (problem instanceof ConnectException || problem instanceof HttpConnectTimeoutException) {
            bytesSent -= bodyBytes;
            return new Failure.Unreachable(problem);
        }
        return new Failure.Broken(problem);
    }

    private FailedExchangeException failed(Failure value) {
        failure = value;
        return new FailedExchangeException();
    }

    private static java.net.http.HttpRequest jdkRequest(HttpRequest request, byte[] content) {
        URI uri = URI.create(request.url());
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(uri)
                .method(request.method().name(), BodyPublishers.ofByteArray(content));
        if (HTTP.equals(uri.getScheme())) {
            // an offer of HTTP/2 in the clear confuses some small servers
            builder.version(java.net.http.HttpClient.Version.HTTP_1_1);
        }
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }
}
