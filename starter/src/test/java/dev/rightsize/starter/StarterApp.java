package dev.rightsize.starter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's app that has the starter, on a free port of the loopback interface. */
record StarterApp(ConfigurableApplicationContext context) implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Plain {}

    /** @param configurationAndProperties configuration classes, then properties such as {@code rightsize.hub.enabled=false} */
    static StarterApp start(Object... configurationAndProperties) {
        List<Class<?>> configurations = new ArrayList<>(List.of(Plain.class));
        List<String> properties = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--rightsize.store.folder=target/store",
                "--rightsize.hub.gzip=false"));
        for (Object one : configurationAndProperties) {
            if (one instanceof Class<?> configuration) {
                configurations.add(configuration);
            } else {
                properties.add("--" + one);
            }
        }
        return new StarterApp(new SpringApplicationBuilder(configurations.toArray(Class<?>[]::new))
                .run(properties.toArray(String[]::new)));
    }

    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, byte[] body, String type, String... headers)
            throws IOException, InterruptedException {
        String[] all = Stream.concat(Stream.of("Content-Type", type), Arrays.stream(headers))
                .toArray(String[]::new);
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, body);
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static Path root() {
        return Path.of(System.getProperty("basedir", "."), "..")
                .toAbsolutePath()
                .normalize();
    }

    @Override
    public void close() {
        context.close();
    }
}
