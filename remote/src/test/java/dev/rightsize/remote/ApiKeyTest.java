package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    @Test
    void white_space_around_a_key_is_left_out() {
        assertThat(ApiKey.from(Map.of("KEY", " abc\r\n"), "KEY").secret()).isEqualTo("abc");
    }

    @Test
    void a_key_shows_where_it_came_from_and_never_itself() {
        assertThat(ApiKey.from(Map.of("KEY", "abc"), "KEY")).hasToString("$KEY");
    }

    @Test
    void a_missing_key_names_its_variable() {
        assertThatThrownBy(() -> ApiKey.fromEnvironment("RIGHTSIZE_NO_SUCH_KEY"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'RIGHTSIZE_NO_SUCH_KEY' is not set");
        assertThatThrownBy(() -> ApiKey.from(Map.of("KEY", " "), "KEY")).hasMessageContaining("'KEY' is not set");
    }

    @Test
    void what_cannot_be_a_key_is_not_repeated() {
        assertThatThrownBy(() -> ApiKey.from(Map.of("KEY", "abc\ndef"), "KEY"))
                .hasMessageContaining("'KEY' holds no key")
                .hasMessageNotContaining("abc");
    }
}
