package dev.rightsize.eats.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no handler is: in a filter. */
@Component
public final class ProblemResponse {
    private final JsonMapper json;

    ProblemResponse(JsonMapper json) {
        this.json = json;
    }

    /** Makes it the response. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem.getBody()));
    }
}
