package dev.rightsize.starter.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Spring's own problem details, which an app asked for, with a code; one that has a code already keeps it. */
@ControllerAdvice
@Order(0)
public final class CodedProblems extends ResponseEntityExceptionHandler {
    private static final String CODE = "code";

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> response = super.handleExceptionInternal(thrown, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail problem && !hasCode(problem)) {
            problem.setProperty(CODE, StatusProblem.of(status.value()).code());
        }
        return response;
    }

    private static boolean hasCode(ProblemDetail problem) {
        return problem.getProperties() != null && problem.getProperties().containsKey(CODE);
    }
}
