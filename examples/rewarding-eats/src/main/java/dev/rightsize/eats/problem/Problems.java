package dev.rightsize.eats.problem;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of a handler as a problem with a code; what went wrong inside is told to the log alone. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** What Spring's own messages would say may quote what was sent. */
    private static final Map<Integer, String> ADVICE = Map.of(
            400, "The request cannot be read. Check its parameters and its JSON.",
            404, "There is nothing at this address.",
            405, "This address does not know that method.",
            406, "This address does not answer in a form that you accept.",
            413, "The request is too large.",
            415, "Send it as application/json.");

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = thrown instanceof Problem ours ? ours.getBody() : of(status);
        return super.handleExceptionInternal(thrown, problem, headers, status, request);
    }

    /** What a filter had to say while the body was read. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return handleExceptionInternal(problem, null, headers, problem.getStatusCode(), request);
            }
        }
        return super.handleHttpMessageNotReadable(thrown, headers, status, request);
    }

    /** Spring Security answers these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refused(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemDetail> noUpload(MultipartException wrong) {
        return ResponseEntity.badRequest().body(of(HttpStatus.BAD_REQUEST));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> broken(Exception broken) {
        // the message may quote data of a person, so only the kind and the place are logged
        LOG.error("A request failed: {}", Trace.of(broken));
        return ResponseEntity.internalServerError().body(of(HttpStatus.INTERNAL_SERVER_ERROR));
    }

    /** A problem that says no more than its status. */
    static ProblemDetail of(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Error" : known.getReasonPhrase();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                ADVICE.getOrDefault(
                        status.value(),
                        status.is5xxServerError() ? "Something broke here. Try again later." : title + "."));
        problem.setTitle(title);
        problem.setProperty(
                "code",
                status.is5xxServerError()
                        ? "internal"
                        : title.toLowerCase(Locale.ROOT).replace(' ', '-'));
        return problem;
    }
}
