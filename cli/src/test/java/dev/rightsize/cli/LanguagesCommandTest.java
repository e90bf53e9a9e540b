package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code ./rightsize train languages}: a small run on generated texts, and what goes wrong. */
class LanguagesCommandTest extends CommandHarness {
    private static final String FEW = "40";

    @Test
    void a_small_run_writes_a_bundle_that_tells_languages_apart_and_says_how_well() throws IOException {
        String report = printed(train("small", "--texts", FEW));

        assertThat(report).contains("Written: " + folder.resolve("small"));
        JsonNode bundle = JSON.readTree(Files.readString(folder.resolve("small/bundle.json")));
        assertThat(bundle.path("name").stringValue()).isEqualTo("language-detector");
        assertThat(bundle.path("version").stringValue()).isEqualTo("1.0.0");
        assertThat(bundle.path("task").stringValue()).isEqualTo("classify");
        JsonNode card = bundle.path("card");
        assertThat(card.path("languages").valueStream().map(JsonNode::stringValue))
                .containsExactly("es", "en", "ca", "gl", "eu", "pt", "fr", "de", "it");
        assertThat(card.path("source").stringValue()).isEqualTo("./rightsize train languages");
        assertThat(card.path("trainedOn").stringValue()).contains("360 generated texts");

        // far fewer texts than the built-in one learned from, but a guess would be right once in nine
        int right = 0;
        Map<String, String> asked = Map.of(
                "de", "Wir haben das nicht bestellt und warten noch auf die Rechnung",
                "en", "We did not order this and are still waiting for the bill",
                "eu", "Ez dugu hau eskatu eta kontuaren zain gaude oraindik",
                "fr", "Nous n'avons pas commandé cela et nous attendons encore la note",
                "it", "Non abbiamo ordinato questo e aspettiamo ancora il conto");
        for (Map.Entry<String, String> one : asked.entrySet()) {
            run("classify", "--bundle", folder.resolve("small").toString(), "--json", one.getValue());
            JsonNode best = JSON.readTree(output()).path("best");
            right += best.path(0).path("label").stringValue("").equals(one.getKey()) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_same_seed_gives_the_same_classifier_to_the_byte_and_another_seed_another() {
        printed(train("one", "--texts", "12", "--seed", "3"));
        printed(train("again", "--texts", "12", "--seed", "3"));
        printed(train("other", "--texts", "12", "--seed", "4"));

        assertThat(files("one")).hasSizeGreaterThanOrEqualTo(2).isEqualTo(files("again"));
        assertThat(files("other")).containsOnlyKeys(files("one").keySet()).isNotEqualTo(files("one"));
    }

    @Test
    void a_bundle_that_is_there_already_is_written_anew() {
        printed(train("one", "--texts", "12", "--seed", "3"));
        Map<String, String> before = files("one");
        printed(train("one", "--texts", "12", "--seed", "4", "--bundle-version", "1.1.0"));
        assertThat(files("one")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--texts | 0   | '--texts' must be at least 2 but is 0",
                "--texts | 1   | '--texts' must be at least 2 but is 1",
                "--texts | -5  | '--texts' must be at least 2 but is -5",
                "--texts | few | Invalid value for option '--texts'",
                "--seed  | x   | Invalid value for option '--seed'",
                "--bundle-version | 1.0 | '1.0' is no version of a bundle. Give one like 1.0.0",
                "--bundle-version | ../up | '../up' is no version of a bundle"
            },
            quoteCharacter = '"')
    void what_cannot_be_trained_is_told_before_anything_is_done(String option, String value, String message) {
        assertThat(run(train("none", option, value))).isEqualTo(2);
        assertThat(errors())
                .contains("rightsize: " + message)
                .contains("Help: ./rightsize help train languages")
                .doesNotContain("\tat ");
        assertThat(output()).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void a_folder_must_be_named_and_be_a_bundles_own() throws IOException {
        assertThat(run("train", "languages")).isEqualTo(2);
        assertThat(errors()).contains("--out");

        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("mine.txt"), "mine");
        assertThat(run(train("notes", "--texts", "12"))).isEqualTo(2);
        assertThat(errors()).contains("has files in it but is no bundle. Name a new folder with --out.");
        assertThat(run(train("notes/mine.txt", "--texts", "12"))).isEqualTo(2);
        assertThat(errors()).contains("is a file. Name a folder with --out.");
        assertThat(Files.readString(notes.resolve("mine.txt"))).isEqualTo("mine");
    }

    private String[] train(String name, String... more) {
        return Stream.concat(
                        Stream.of(
                                "train",
                                "languages",
                                "--out",
                                folder.resolve(name).toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** Each file's bytes by its name; the card tells the day. */
    private Map<String, String> files(String name) {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                if (!file.endsWith("bundle.json")) {
                    bytes.put(String.valueOf(file.getFileName()), HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
