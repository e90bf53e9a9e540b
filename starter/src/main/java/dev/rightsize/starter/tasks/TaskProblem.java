package dev.rightsize.starter.tasks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that gets a problem (RFC 9457) instead of an answer. */
public final class TaskProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String title;
    private final transient @Nullable Duration retryAfter;

    /**
     * @param status the HTTP status
     * @param code for programs, such as {@code not-an-image}
     * @param title the same for each problem of this code
     * @param detail what was wrong and what to do; without any of the input
     */
    public TaskProblem(int status, String code, String title, String detail) {
        this(status, code, title, detail, null);
    }

    /** @param retryAfter when to come back; null if that will not help */
    public TaskProblem(int status, String code, String title, String detail, @Nullable Duration retryAfter) {
        super(detail);
        this.status = status;
        this.code = code;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
