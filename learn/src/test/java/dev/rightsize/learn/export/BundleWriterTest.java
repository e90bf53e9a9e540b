package dev.rightsize.learn.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.Bundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is written is what the store opens. */
class BundleWriterTest {
    @TempDir
    Path folder;

    @Test
    void the_store_opens_a_written_bundle_and_reads_its_files() throws IOException {
        new BundleWriter("toy", "1.2.3", "classify")
                .file("model.onnx", new byte[] {1, 2, 3})
                .json("settings.json", Map.of("threshold", 0.5))
                .write(folder, card());

        Bundle bundle = Bundles.in(folder).open("toy");

        assertThat(bundle.manifest().version()).isEqualTo("1.2.3");
        assertThat(bundle.manifest().task()).isEqualTo("classify");
        assertThat(bundle.manifest().kind()).isEqualTo(ModelKind.TASK_SPECIFIC);
        assertThat(bundle.manifest().card().seed()).isEqualTo(7L);
        assertThat(bundle.read("model.onnx")).containsExactly(1, 2, 3);
        assertThat(bundle.readText("settings.json")).contains("\"threshold\" : 0.5");
    }

    @Test
    void writing_again_replaces_and_leaves_no_parts_behind() throws IOException {
        new BundleWriter("toy", "1.0.0", "classify").file("m", new byte[5000]).write(folder, card());
        new BundleWriter("toy", "1.0.0", "classify").file("m", new byte[] {1}).write(folder, card());

        assertThat(Bundles.in(folder).open("toy").read("m")).containsExactly(1);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .sorted()
                            .toList())
                    .isEqualTo(List.of("toy/1.0.0/bundle.json", "toy/1.0.0/m", "toy/latest"));
        }
    }

    @Test
    void files_of_the_bundle_before_go_and_those_of_others_stay() throws IOException {
        new BundleWriter("toy", "1.0.0", "classify")
                .file("ngrams.onnx", new byte[1])
                .file("encoder.onnx", new byte[1])
                .writeInto(folder, card());
        Files.writeString(folder.resolve("notes.txt"), "mine");

        new BundleWriter("toy", "1.0.1", "classify")
                .file("ngrams.onnx", new byte[2])
                .writeInto(folder, card());

        assertThat(folder.resolve("encoder.onnx")).doesNotExist();
        assertThat(folder.resolve("ngrams.onnx")).hasSize(2);
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    void latest_names_the_version_written_last() throws IOException {
        new BundleWriter("toy", "1.0.0", "classify").file("m", new byte[1]).write(folder, card());
        new BundleWriter("toy", "1.1.0", "classify").file("m", new byte[1]).write(folder, card());

        assertThat(folder.resolve("toy/latest")).hasContent("1.1.0");
        assertThat(Bundles.in(folder).open("toy").manifest().version()).isEqualTo("1.1.0");
        assertThat(Bundles.in(folder).open("toy", "1.0.0").read("m")).hasSize(1);
    }

    @Test
    void a_file_changed_after_writing_is_refused() throws IOException {
        new BundleWriter("toy", "1.0.0", "classify")
                .file("m", "good".getBytes(UTF_8))
                .write(folder, card());
        Files.writeString(folder.resolve("toy/1.0.0/m"), "evil");

        assertThatThrownBy(() -> Bundles.in(folder).open("toy").read("m"))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("m");
    }

    @Test
    void the_same_content_gives_the_same_bytes() throws IOException {
        new BundleWriter("toy", "1.0.0", "classify").file("m", new byte[9]).write(folder.resolve("one"), card());
        new BundleWriter("toy", "1.0.0", "classify").file("m", new byte[9]).write(folder.resolve("two"), card());

        assertThat(folder.resolve("one/toy/1.0.0/bundle.json"))
                .hasSameBinaryContentAs(folder.resolve("two/toy/1.0.0/bundle.json"));
    }

    private static ObjectNode card() {
        ObjectNode card = JsonMapper.builder().build().createObjectNode();
        card.put("description", "a toy")
                .put("licence", "Apache-2.0")
                .put("source", "here")
                .put("seed", 7);
        return card;
    }
}
