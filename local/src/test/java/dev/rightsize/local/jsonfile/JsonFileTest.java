package dev.rightsize.local.jsonfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Volume;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people who write JSON by hand are told, with line and column. */
class JsonFileTest {
    @TempDir
    Path folder;

    record Order(
            String name,
            long count,
            @Nullable Budget budget,
            List<String> tags,
            @Nullable Place place) {}

    private static @Nullable Order order(JsonFields fields) {
        String name = fields.text("name");
        long count = fields.whole("count");
        Budget budget = fields.objectOrNull("budget", inner -> {
            Double usd = inner.numberOrNull("maxMoneyUsd");
            return inner.build(() -> new Budget(usd, null, null));
        });
        List<String> tags = fields.texts("tags");
        Place place = fields.choiceOrNull("place", Place.class);
        return fields.build(() -> {
            new Volume(count, 1); // refuses a count below 1, but calls it 'asksPerMonth'
            return new Order(name, count, budget, tags, place);
        });
    }

    @Test
    void what_is_right_is_read_with_a_byte_order_mark_or_without() {
        String json = """
            {"name": "ö", "count": 3, "budget": {"maxMoneyUsd": 1.5}, "tags": ["a", "b"], "place": "device"}""";

        assertThat(read(json))
                .isEqualTo(new Order("ö", 3, Budget.ofMoney(1.5), List.of("a", "b"), Place.DEVICE))
                .isEqualTo(read("\uFEFF" + json));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_in_the_order_of_the_lines() {
        refused(
                """
                {
                  "name": "",
                  "count": 1.5,
                  "budget": {
                    "maxMoneyUsd": -1
                  },
                  "tags": ["a", 7],
                  "place": "devise"
                }""",
                "orders.json:2:11: name: 'name' must be a text, but here is an empty one.",
                "orders.json:3:12: count: 'count' must be a whole number, but here is 1.5.",
                "orders.json:5:20: budget.maxMoneyUsd: 'maxMoneyUsd' must be 0 or more but is -1.0."
                        + " Leave it out where there is no limit.",
                "orders.json:7:17: tags[1]: 'tags' holds texts, but here is 7.",
                "orders.json:8:12: place: 'devise' is none of [DEVICE, SERVER, REMOTE]. Did you mean 'DEVICE'?");
    }

    @Test
    void a_field_that_nobody_knows_is_an_error_with_the_nearest_name() {
        refused(
                """
                {
                  "nome": "x",
                  "count": 1
                }""",
                "orders.json:1:1: 'name' is missing. Add it.",
                "orders.json:2:3: nome: There is no field 'nome' here. Did you mean 'name'?");
    }

    @Test
    void a_field_that_nobody_knows_may_be_allowed_where_a_newer_version_may_have_written_it() {
        assertThat(JsonFile.parse("orders.json", bytes("{\"name\": \"x\", \"count\": 1, \"colour\": 7}"))
                        .allowingUnknownFields()
                        .object(JsonFileTest::order))
                .extracting(Order::name)
                .isEqualTo("x");
    }

    @Test
    void a_rule_of_a_type_that_names_no_field_is_told_at_the_object() {
        refused(
                "\n  {\"name\": \"x\", \"count\": 0}",
                "orders.json:2:3: 'asksPerMonth' must be at least 1 but is 0. Leave the volume out if unknown.");
    }

    @Test
    void every_object_of_a_list_is_checked() {
        assertThatThrownBy(() -> JsonFile.parse("orders.json", bytes("""
                        [
                          {"name": "x", "count": 1},
                          {"name": "y"},
                          7
                        ]""")).objects(JsonFileTest::order))
                .hasMessage("""
                orders.json:3:3: [1]: 'count' is missing. Add it.
                orders.json:4:3: [2]: An object, {…}, was expected but here is 7.""");
    }

    @Nested
    class What_is_not_json {
        @Test
        void is_told_where_it_stops_to_be() {
            refusedAt("{\n  \"name\" \"x\"\n}", "orders.json:2:", "This is not JSON: ");
            refusedAt("{\n  \"name\": \"x\",\n}", "orders.json:3:", "This is not JSON: ");
            refusedAt("{\n  \"name\": \"x\"", "orders.json:2:", "This is not JSON: ");
            refusedAt("{\"count\": NaN}", "orders.json:1:", "This is not JSON: ");
        }

        @Test
        void is_nothing_at_all() {
            refused("", "orders.json:1:1: The file is empty. Write an object: {…}.");
        }

        @Test
        void goes_on_after_its_end() {
            refused(
                    "{}\n{}",
                    "orders.json:2:1: The value ends before this. Delete what follows, or put both into a list.");
        }

        @Test
        void says_something_twice() {
            refused(
                    "{\n  \"name\": \"x\",\n  \"name\": \"y\"\n}",
                    "orders.json:3:3: name: 'name' was given already, in line 2. Delete one of both.");
        }

        @Test
        void is_nested_without_end() {
            refusedAt("[".repeat(100_000), "orders.json:1:", "nesting depth");
        }

        @Test
        void holds_a_number_that_is_none() {
            refused(
                    "{\"name\": \"x\", \"count\": 1e999}",
                    "orders.json:1:24: count: 'count' must be a whole number, but here is 1e999.");
        }

        @Test
        void is_not_utf_8() {
            assertThatThrownBy(() -> JsonFile.parse("orders.json", new byte[] {'{', (byte) 0xFF, '}'}))
                    .hasMessage("orders.json:1:1: The file is not UTF-8. Save it as UTF-8.");
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_told_by_name() throws IOException {
        Path none = folder.resolve("none.json");
        assertThatThrownBy(() -> JsonFile.read(none))
                .hasMessage(none + ":1:1: The file does not exist. Check the name.");
        assertThatThrownBy(() -> JsonFile.read(folder)).hasMessageContaining("cannot be read");
        Path large = Files.write(folder.resolve("large.json"), new byte[5 << 20]);
        assertThatThrownBy(() -> JsonFile.read(large)).hasMessageContaining("is larger than 4 MB");
    }

    private static Order read(String json) {
        return JsonFile.parse("orders.json", bytes(json)).object(JsonFileTest::order);
    }

    private static void refused(String json, String... problems) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(JsonFileException.class)
                .hasMessage(String.join("\n", problems));
    }

    private static void refusedAt(String json, String start, String part) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(JsonFileException.class)
                .hasMessageStartingWith(start)
                .hasMessageContaining(part);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
