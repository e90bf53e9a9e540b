package dev.rightsize.eats.problem;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request was not carried out. It becomes the response: see {@link Problems}. */
public final class Problem extends ErrorResponseException {
    private final String code;

    /**
     * @param code what a program tells it by, such as {@code bad-credentials}
     * @param title what was wrong, in a few words
     * @param detail what to do, without anything about a person
     */
    public Problem(HttpStatus status, String code, String title, String detail) {
        super(status, body(status, code, title, detail), null);
        this.code = code;
    }

    /** What was sent cannot be used. */
    public static Problem invalid(String field, String detail) {
        Problem problem = new Problem(HttpStatus.BAD_REQUEST, "invalid-" + field, "Invalid request", detail);
        problem.getBody().setProperty("field", field);
        return problem;
    }

    /** There is nothing of that name, or it belongs to somebody else: nobody can tell which. */
    public static Problem notFound(String what) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such " + what + ".");
    }

    /** Whoever asks may not do that. */
    public static Problem notAllowed(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", detail);
    }

    /** It cannot be done as things are. */
    public static Problem conflict(String code, String title, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, title, detail);
    }

    /** Too often; the same may succeed after the wait. */
    public static Problem tooOften(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        Problem problem = new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Too many requests",
                "Too many attempts. Try again in " + seconds + " s.");
        problem.getHeaders().set("Retry-After", Long.toString(seconds));
        return problem;
    }

    /** What a program tells it by. */
    public String code() {
        return code;
    }

    private static ProblemDetail body(HttpStatus status, String code, String title, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setTitle(title);
        body.setProperty("code", code);
        return body;
    }
}
