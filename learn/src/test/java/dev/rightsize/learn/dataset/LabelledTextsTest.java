package dev.rightsize.learn.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTextsTest {
    private final LabelledTexts texts = new LabelledTexts("text", "label");

    @TempDir
    Path folder;

    @Test
    void quotes_hold_commas_line_breaks_and_quotes() {
        assertThat(read("a.csv", "\uFEFFlabel,text\r\nx,\"one, two\"\r\n\r\ny,\"a \"\"b\"\"\nc\"\nx,plain"))
                .containsExactly(
                        new LabelledText("one, two", "x", 2),
                        new LabelledText("a \"b\"\nc", "y", 4),
                        new LabelledText("plain", "x", 6));
    }

    @Test
    void semicolons_and_tabs_separate_where_the_header_has_more_of_them() {
        assertThat(read("a.csv", "text;label\nhi, you;x\n")).containsExactly(new LabelledText("hi, you", "x", 2));
        assertThat(read("b.tsv", "text\tlabel\nhi\tx\n")).containsExactly(new LabelledText("hi", "x", 2));
    }

    @Test
    void json_lines_are_read_by_the_names_of_their_members() {
        assertThat(read(
                        "a.jsonl",
                        "{\"text\": \"hi\", \"label\": \"x\", \"id\": 1}\n\n{\"label\": 4, \"text\": \"é\"}\n"))
                .containsExactly(new LabelledText("hi", "x", 1), new LabelledText("é", "4", 3));
    }

    @Test
    void a_wrong_header_is_told_with_the_columns_that_are_there() {
        assertThatThrownBy(() -> read("a.csv", "text,labels\nhi,x\n"))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("a.csv, line 1: there is no column 'label', only [text, labels]")
                .hasMessageContaining("Did you mean 'labels'?")
                .hasMessageContaining("--label-column");
        assertThatThrownBy(() -> read("b.csv", "hello,greeting\n"))
                .hasMessageContaining("there is no column 'text', only [hello, greeting]");
    }

    @Test
    void each_problem_names_its_line() {
        assertThatThrownBy(() -> read("a.csv", "text,label\nhi,x\nhello, you,y\n"))
                .hasMessageContaining("line 3: there are 3 fields but 2 columns. Put texts with commas in quotes.");
        assertThatThrownBy(() -> read("a.csv", "text,label\nhi,x\n  ,y\n"))
                .hasMessageContaining("line 3: the text is empty");
        assertThatThrownBy(() -> read("a.csv", "text,label\nhi,\n")).hasMessageContaining("line 2: the label is empty");
        assertThatThrownBy(() -> read("a.csv", "text,label\n\"hi,x\nhello,y\n"))
                .hasMessageContaining("line 2: a field begins with a quote that is never closed");
        assertThatThrownBy(() -> read("a.jsonl", "{\"text\": \"hi\", \"label\": \"x\"}\n{\"text\": "))
                .hasMessageContaining("line 2: this is not JSON");
        assertThatThrownBy(() -> read("a.jsonl", "{\"text\": \"hi\", \"class\": \"x\"}"))
                .hasMessageContaining("line 1: there is no text 'label', only [text, class]");
        assertThatThrownBy(() -> read("a.csv", "text,label\n" + "long ".repeat(30_000) + ",x\n"))
                .hasMessageContaining("line 2: the text has 150000 characters but at most 100000 are taken");
    }

    @Test
    void files_without_examples_are_refused() throws IOException {
        assertThatThrownBy(() -> read("a.csv", "")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("a.csv", "text,label\n")).hasMessageContaining("has no examples");
        assertThatThrownBy(() -> texts.read(folder.resolve("none.csv"))).hasMessageContaining("does not exist");
        Path latin =
                Files.write(folder.resolve("latin.csv"), "text,label\né,x\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> texts.read(latin)).hasMessageContaining("is not UTF-8");
    }

    private List<LabelledText> read(String name, String content) {
        try {
            return texts.read(Files.writeString(folder.resolve(name), content));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
