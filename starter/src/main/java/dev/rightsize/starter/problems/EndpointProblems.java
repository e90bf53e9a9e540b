package dev.rightsize.starter.problems;

import dev.rightsize.local.json.ProblemJson;
import dev.rightsize.starter.tasks.TaskProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every failure at the addresses of the hub and the tasks as a problem with a code: those that they tell of, those that the
 * framework finds before or after them, and those that nobody expected. How the app answers elsewhere is its own business.
 */
public final class EndpointProblems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointProblems.class);
    /** What was said of a body that is not sent any more. */
    private static final List<String> OF_THE_BODY =
            List.of(HttpHeaders.CONTENT_ENCODING, HttpHeaders.CONTENT_RANGE, HttpHeaders.ETAG);

    private final List<String> paths;

    /** @param paths of the endpoints, such as {@code /tasks} */
    public EndpointProblems(List<String> paths) {
        this.paths = List.copyOf(paths);
    }

    /** Before all that an app brings for its own addresses. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!isOurs(request) || response.isCommitted()) {
            return null;
        }
        try {
            if (thrown instanceof TaskProblem problem) {
                write(response, problem);
            } else {
                write(response, thrown);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The problem was not sent: the connection ended.", e);
        }
        return new ModelAndView();
    }

    private boolean isOurs(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return paths.stream().anyMatch(ours -> path.equals(ours) || path.startsWith(ours + "/"));
    }

    private static void write(HttpServletResponse response, TaskProblem problem) throws IOException {
        if (problem.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
        }
        write(
                response,
                problem.status(),
                ProblemJson.of(problem.status(), problem.code(), problem.title(), problem.detail()));
    }

    private static void write(HttpServletResponse response, Exception thrown) throws IOException {
        StatusProblem problem = StatusProblem.of(status(thrown));
        if (problem.status() >= 500) {
            LOG.error("A request to the hub or to a task failed.", thrown);
        }
        if (thrown instanceof ErrorResponse known) {
            // which methods or forms there are
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        write(response, problem.status(), problem.json());
    }

    private static int status(Exception thrown) {
        if (thrown instanceof ErrorResponse known) {
            return known.getStatusCode().value();
        }
        boolean unreadable = thrown instanceof HttpMessageNotReadableException
                || thrown instanceof TypeMismatchException
                || thrown instanceof MultipartException;
        return unreadable ? 400 : 500;
    }

    private static void write(HttpServletResponse response, int status, ObjectNode problem) throws IOException {
        response.resetBuffer();
        OF_THE_BODY.forEach(name -> response.setHeader(name, null));
        byte[] json = problem.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
