package dev.rightsize.eats.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much one client may ask, whoever it says it is. */
class LimitsTest extends OneEats {
    @Override
    protected String[] settings() {
        return new String[] {"--eats.limit.sign-in=10", "--eats.limit.requests=1000"};
    }

    @Test
    void a_client_that_signs_in_too_often_waits_whatever_address_it_makes_up() {
        Browser browser = new Browser(eats);
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            Browser.Answer answer = browser.send(
                    "POST",
                    "/api/session",
                    Map.of("email", someone(), "password", "guess"),
                    Map.of("X-Forwarded-For", "203.0.113." + i));
            if (answer.status() == 429) {
                refused++;
                assertThat(answer.code()).isEqualTo("too-many-requests");
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
            }
        }
        assertThat(refused).isBetween(6, 7);
        assertThat(browser.post("/api/accounts", Map.of()).status())
                .as("signing up is the same bucket")
                .isEqualTo(429);
        assertThat(browser.get("/api/session").status())
                .as("reading is not limited")
                .isEqualTo(200);
        assertThat(browser.send("PATCH", "/api/account", Map.of(), Map.of()).status())
                .as("other changes have a limit of their own")
                .isEqualTo(401);
    }
}
