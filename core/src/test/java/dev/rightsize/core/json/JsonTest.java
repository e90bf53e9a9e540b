package dev.rightsize.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.metering.Footprint;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void members_keep_their_order_and_what_is_not_known_is_null() {
        JsonObject json = new JsonObject().put("b", 1).put("a", (Object) null).put("c", 0.5);
        json.putArray("list").add("x").add(true).addObject().put("y", 2L);

        assertThat(json).hasToString("{\"b\":1,\"a\":null,\"c\":0.5,\"list\":[\"x\",true,{\"y\":2}]}");
    }

    @Test
    void what_json_does_not_allow_in_a_text_is_escaped() {
        assertThat(JsonValue.of("a\"b\\c\n\u0001é")).hasToString("\"a\\\"b\\\\c\\n\\u0001é\"");
    }

    @Test
    void what_was_written_elsewhere_is_taken_as_it_is() {
        assertThat(new JsonObject().put("value", JsonValue.written("{\"kind\":\"receipt\"}")))
                .hasToString("{\"value\":{\"kind\":\"receipt\"}}");
    }

    @Test
    void a_number_that_is_none_is_refused() {
        assertThatThrownBy(() -> new JsonObject().put("x", Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void an_unknown_measure_is_null_and_a_known_nothing_is_0() {
        assertThat(FootprintJson.of(Footprint.NOTHING_SENT).toString())
                .contains("\"latencyMs\":null")
                .contains("\"bytesLeftDevice\":{\"value\":0.0,\"basis\":\"measured\"");
    }
}
