package dev.rightsize.eats.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Programs tell problems by their codes, so that a code stays what it is whatever the framework calls the status. */
class ProblemsTest {
    @ParameterizedTest
    @CsvSource({
        "400, bad-request",
        "401, sign-in-needed",
        "403, not-allowed",
        "404, not-found",
        "405, method-not-allowed",
        "406, not-acceptable",
        "409, http-409",
        "413, too-large",
        "415, unsupported-media-type",
        "418, http-418",
        "429, too-many-requests",
        "499, http-499",
        "500, internal",
        "503, internal",
        "599, internal"
    })
    void a_status_has_one_code(int status, String code) {
        ProblemDetail problem = Problems.of(HttpStatusCode.valueOf(status));
        assertThat(Objects.requireNonNull(problem.getProperties())).containsEntry("code", code);
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getTitle()).isNotBlank();
        assertThat(problem.getDetail()).endsWith(".");
    }
}
