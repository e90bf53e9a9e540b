package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|7000",
                " 0 |0",
                "1.5|1500",
                "Tue, 24 Nov 2026 12:00:30 GMT|30000",
                "Tue, 24 Nov 2026 11:00:00 GMT|0",
                "soon|",
                "-3|",
                "99999999999999999999|"
            })
    void a_header_is_seconds_or_a_date(String header, @Nullable Long expected) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(expected);
    }

    @Test
    void gemini_says_it_in_the_body() {
        var error = new JsonMapper().readTree("{\"details\": [{\"links\": []}, {\"retryDelay\": \"34.074824224s\"}]}");

        assertThat(RetryAfter.ofGemini(error)).isEqualTo(34_075);
    }

    @Property
    void no_header_makes_it_fail(@ForAll String header) {
        Long wait = RetryAfter.parse(header, NOW);

        assertThat(wait == null || wait >= 0).isTrue();
    }
}
