package dev.rightsize.local.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final String NEW_YEAR = "Thu, 01 Jan 1998 00:00:00 GMT";

    @Test
    void seconds_to_wait_are_seconds() {
        assertThat(Refusals.retryAfter("120", null)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_date_is_measured_by_the_server_s_own_clock() {
        assertThat(Refusals.retryAfter("Thu, 01 Jan 1998 01:00:00 GMT", NEW_YEAR))
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "-1", "99999999999", "", "Thu, 01 Jan 1998 01:00:00 GMT", "Wed, 31 Dec 1997 23:00:00 GMT"
            })
    void what_cannot_be_understood_is_no_request(String value) {
        String serverDate = value.startsWith("Wed") ? NEW_YEAR : null;

        assertThat(Refusals.retryAfter(value, serverDate)).isNull();
    }
}
