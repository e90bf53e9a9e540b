package dev.rightsize.eats.problem;

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

    /** What Spring's own messages would say may quote what was sent; and its titles change, so none of them is a code. */
    private static final Map<Integer, Known> KNOWN = Map.of(
            400, new Known("bad-request", "The request cannot be read. Check its parameters and its JSON."),
            401, new Known("sign-in-needed", "Sign in and ask again."),
            403, new Known("not-allowed", "This account may not do that."),
            404, new Known("not-found", "There is nothing at this address."),
            405, new Known("method-not-allowed", "This address does not know that method."),
            406, new Known("not-acceptable", "This address does not answer in a form that you accept."),
            413, new Known("too-large", "The request is too large."),
            415, new Known("unsupported-media-type", "Send it as application/json."),
            429, new Known("too-many-requests", "Ask again later."));

    private record Known(String code, String advice) {}

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
        int number = status.value();
        Known known = KNOWN.getOrDefault(
                number,
                status.is5xxServerError()
                        ? new Known("internal", "Something broke here. Try again later.")
                        : new Known("http-" + number, "The request was not carried out."));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, known.advice());
        HttpStatus named = HttpStatus.resolve(number);
        problem.setTitle(named == null ? "Error" : named.getReasonPhrase());
        problem.setProperty("code", known.code());
        return problem;
    }
}
