package dev.rightsize.starter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Failures that the framework tells of, through a whole server: each has the code that the guide lists. */
class ProblemsHttpTest {
    private static final String WANTED = "spring.mvc.problemdetails.enabled=true";
    private static final String JSON = "application/json";

    /** Addresses of the app itself, and of a task path that breaks. */
    @Configuration(proxyBeanMethods = false)
    static class App {
        @RestController
        static final class Own {
            @PostMapping(path = "/own", consumes = MediaType.APPLICATION_JSON_VALUE)
            Map<String, String> own(@RequestBody Map<String, String> body) {
                return body;
            }

            @GetMapping(path = "/own", produces = MediaType.TEXT_PLAIN_VALUE)
            String own(@RequestParam("number") int number) {
                return "own " + number;
            }

            @PostMapping("/own/file")
            String file(@RequestParam("picture") MultipartFile picture) {
                return picture.getName();
            }

            @GetMapping({"/own/broken", "/tasks/own/broken", "/hub/models-of-mine"})
            String broken(HttpServletRequest asked) {
                if (asked.getMethod().equals("GET")) {
                    throw new IllegalStateException("the secret of the app");
                }
                return "whole";
            }
        }

        @Bean
        OncePerRequestFilter breaking() {
            return new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
                        throws IOException, jakarta.servlet.ServletException {
                    if (asked.getRequestURI().equals("/filtered")) {
                        throw new IllegalStateException("the secret of a filter");
                    }
                    chain.doFilter(asked, answer);
                }
            };
        }
    }

    /** An app that answers its failures itself. */
    @Configuration(proxyBeanMethods = false)
    static class Advised {
        @RestControllerAdvice
        static final class Advice {
            @ExceptionHandler(IllegalStateException.class)
            String mine() {
                return "mine";
            }
        }
    }

    @Test
    void the_hub_and_the_tasks_tell_every_failure_as_a_problem_with_a_code() throws Exception {
        try (StarterApp app = StarterApp.start(FakeReading.Blank.class, App.class, Advised.class)) {
            assertProblem(app.get("/tasks/read-receipt/more"), 404, "not-found");
            assertProblem(app.get("/hub/nothing"), 404, "not-found");
            HttpResponse<String> put = app.send("PUT", "/tasks/read-receipt", BodyPublishers.noBody());
            assertProblem(put, 405, "method-not-allowed");
            assertThat(put.headers().firstValue("Allow").orElse("")).contains("POST", "GET");
            assertProblem(app.send("DELETE", "/tasks", BodyPublishers.noBody()), 405, "method-not-allowed");
            assertProblem(app.post("/tasks/read-receipt", bytes("x"), "text/html"), 415, "unsupported-media-type");
            assertProblem(app.post("/tasks/read-receipt", bytes("{"), JSON), 400, "malformed-json");
            assertProblem(app.get("/tasks/own/broken"), 500, "internal");
            assertProblem(app.get("/hub/models-of-mine"), 500, "internal");
            assertThat(app.get("/own/broken").body())
                    .as("elsewhere the app answers")
                    .isEqualTo("mine");
        }
    }

    @Test
    void moved_endpoints_do_the_same() throws Exception {
        try (StarterApp app = StarterApp.start(FakeReading.Blank.class, "rightsize.tasks.path=/ai/tasks")) {
            assertProblem(
                    app.send("PUT", "/ai/tasks/read-receipt", BodyPublishers.noBody()), 405, "method-not-allowed");
            assertThat(app.get("/tasks").headers().firstValue("Content-Type").orElse(""))
                    .as("not asked for elsewhere")
                    .doesNotContain("problem");
        }
    }

    @Test
    void springs_problem_details_have_a_code_where_an_app_wants_them() throws Exception {
        try (StarterApp app = StarterApp.start(
                FakeReading.Blank.class, App.class, WANTED, "spring.servlet.multipart.max-file-size=1KB")) {
            assertProblem(app.get("/nothing"), 404, "not-found");
            assertProblem(app.send("DELETE", "/own", BodyPublishers.noBody()), 405, "method-not-allowed");
            assertProblem(app.post("/own", bytes("<a/>"), "application/xml"), 415, "unsupported-media-type");
            assertProblem(app.post("/own", bytes("{"), JSON), 400, "bad-request");
            assertProblem(app.get("/own?number=many"), 400, "bad-request");
            assertProblem(app.get("/own"), 400, "bad-request");
            assertProblem(app.get("/own?number=1", "Accept", "image/png"), 406, "not-acceptable");
            assertProblem(
                    app.post("/own/file", bytes(form(2000)), "multipart/form-data; boundary=edge"),
                    413,
                    "upload-too-large");
            assertProblem(app.get("/own/broken"), 500, "internal");
            assertProblem(app.get("/filtered"), 500, "internal");
            assertThat(app.get("/own?number=1").body()).isEqualTo("own 1");
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        String what = response.request().method() + " " + response.uri().getPath() + ": " + response.body();
        assertThat(response.statusCode()).as(what).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .as(what)
                .startsWith("application/problem+json");
        JsonNode problem = StarterApp.json(response);
        assertThat(problem.path("code").asString("")).as(what).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(problem.path("detail").asString("")).isNotBlank().doesNotContain("secret");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String form(int length) {
        return "--edge\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n" + "x".repeat(length) + "\r\n--edge--\r\n";
    }
}
