package dev.rightsize.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway on a free port of the loopback interface. */
record RunningGateway(ConfigurableApplicationContext context) implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** @param more configuration classes, then properties such as {@code rightsize.hub.enabled=false} */
    static RunningGateway start(Object... more) {
        List<Class<?>> configurations = new ArrayList<>(List.of(Gateway.class));
        List<String> properties = new ArrayList<>(
                List.of("--server.port=0", "--rightsize.store.folder=target/store", "--rightsize.hub.gzip=false"));
        for (Object one : more) {
            if (one instanceof Class<?> configuration) {
                configurations.add(configuration);
            } else {
                properties.add("--" + one);
            }
        }
        return new RunningGateway(new SpringApplicationBuilder(configurations.toArray(Class<?>[]::new))
                .run(properties.toArray(String[]::new)));
    }

    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, byte[] body, String type) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.ofByteArray(body);
        return CLIENT.send(
                request(path).header("Content-Type", type).POST(publisher).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    @Override
    public void close() {
        context.close();
    }
}
