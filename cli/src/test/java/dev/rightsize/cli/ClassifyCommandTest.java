package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code ./rightsize train classify} and {@code ./rightsize classify}: what goes wrong, and the forms of what goes well. */
class ClassifyCommandTest extends CommandHarness {
    private static final String CSV = "text,label\n" + "my lamp is broken,damaged\nthe rug is torn,damaged\n".repeat(6)
            + "where is my order,status\nwhen does it come,status\n".repeat(6);

    @Test
    void a_classifier_is_trained_measured_on_examples_apart_and_asked() throws Exception {
        JsonNode report = json(train(
                CSV,
                "--json",
                "--test",
                file("test.csv", "text,label\nmy rug is broken,damaged\n").toString(),
                "--html",
                folder.resolve("report.html").toString()));

        assertThat(report.get("tier").stringValue()).isEqualTo("ngram");
        assertThat(report.get("tested").get("accuracy").doubleValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<h1>Classifier of 2 labels</h1>");
        JsonNode manifest = JSON.readTree(Files.readAllBytes(folder.resolve("bundle/bundle.json")));
        assertThat(manifest.get("task").stringValue()).isEqualTo("classify");
        assertThat(manifest.get("card").get("trainedOn").stringValue()).contains("24 examples of 2 labels");

        // 24 examples cannot prove 95 %, so it is never sure and shows its guess
        JsonNode answer = json("classify", "--bundle", bundle(), "--json", "the lamp is broken");
        assertThat(answer.get("error").get("code").stringValue()).isEqualTo("unsure");
        assertThat(answer.get("unsure").get("value").stringValue()).isEqualTo("damaged");
        assertThat(answer.get("best")).hasSize(2);
    }

    @Test
    void an_empty_text_is_refused_and_the_others_are_answered() {
        printed(train(CSV));

        assertThat(run("classify", "--bundle", bundle(), "the lamp is broken", " "))
                .isEqualTo(1);
        assertThat(output()).contains("damaged").contains("The text is empty. Give at least one word.");
        Path texts = file("texts.txt", "the lamp is broken\nwhere is it\n");
        assertThat(printed("classify", "--bundle", bundle(), "--file", texts.toString())
                        .lines())
                .hasSize(2);
    }

    @Test
    void wrong_examples_are_told_by_line_and_nothing_is_written() {
        assertThat(run(train("question,answer\na,b\n"))).isEqualTo(2);
        assertThat(errors()).contains("line 1: there is no column 'text', only [question, answer]");
        assertThat(run(train("text,label\na,x\nb,x\n"))).isEqualTo(2);
        assertThat(errors()).contains("there is nothing to tell apart");
        String test = file("test.csv", "text,label\nhi,statsu\n").toString();
        assertThat(run(train(CSV, "--test", test))).isEqualTo(2);
        assertThat(errors()).contains("Label 'statsu' (line 2) does not occur").contains("Did you mean 'status'?");
        assertThat(run(train(CSV, "--target", "1.5"))).isEqualTo(2);
        assertThat(errors()).contains("'target' must lie between 0 and 1");
        assertThat(run(train(CSV, "--bundle-version", "one"))).isEqualTo(2);
        assertThat(errors()).contains("'one' is no version of a bundle. Give one like 1.0.0");
        assertThat(folder.resolve("bundle")).doesNotExist();
    }

    @Test
    void a_folder_with_other_things_is_not_written_to() {
        Path other = file("notes.txt", "mine").getParent();
        assertThat(run("train", "classify", "--data", file("a.csv", CSV).toString(), "--out", String.valueOf(other)))
                .isEqualTo(2);
        assertThat(errors()).contains("has files in it but is no bundle");
    }

    @Test
    void wrong_use_of_classify_says_what_to_do() {
        assertThat(run("classify", "--bundle", bundle(), "hi")).isEqualTo(2);
        assertThat(errors()).contains("There is no bundle in").contains("has no bundle.json");
        assertThat(run("classify", "--bundle", bundle())).isEqualTo(2);
        assertThat(errors()).contains("There is no text.");
        assertThat(run("classify", "--bundle", bundle(), "--file", "none.txt")).isEqualTo(2);
        assertThat(errors()).contains("'none.txt' does not exist");
    }

    private String[] train(String csv, String... more) {
        String[] usual = {
            "train", "classify", "--data", file("examples.csv", csv).toString(), "--out", bundle(), "--tier", "ngram"
        };
        String[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return all;
    }

    private String bundle() {
        return folder.resolve("bundle").toString();
    }
}
