package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
    private static final String WEIGHTS = "forty-two";

    @TempDir
    Path models;

    @Nested
    class The_built_in_text_reader {
        private final Bundle bundle = Bundles.builtIn().open("pp-ocr-v4");

        @Test
        void says_what_it_is() {
            assertThat(bundle.manifest().at(Place.DEVICE))
                    .hasToString("ModelReference[model=pp-ocr-v4, version=1.1.0, kind=TASK_SPECIFIC, place=DEVICE]");
            assertThat(bundle.manifest().card().licence()).isEqualTo("Apache-2.0");
        }

        @Test
        void has_every_file_as_promised() {
            for (BundleFile file : bundle.manifest().files()) {
                assertThat(bundle.read(file.path())).hasSize((int) file.bytes());
            }
            assertThat(bundle.readText("characters.txt").lines()).hasSize(216).contains("7", "A", "%");
        }

        @Test
        void is_also_there_when_a_folder_has_other_bundles() {
            write("other", "1.0.0", WEIGHTS);

            assertThat(Bundles.in(models).open("pp-ocr-v4").manifest()).isEqualTo(bundle.manifest());
        }
    }

    @Nested
    class A_folder_of_bundles {
        @Test
        void is_read_by_name_and_version() {
            write("tiny", "1.0.0", WEIGHTS);

            Bundle bundle = Bundles.in(models).open("tiny", "1.0.0");

            assertThat(bundle.readText("weights/model.onnx")).isEqualTo(WEIGHTS);
            assertThat(bundle.manifest().kind()).isEqualTo(ModelKind.TASK_SPECIFIC);
        }

        @Test
        void serves_the_newest_version_by_number_not_by_letter() {
            write("tiny", "1.9.0", "old");
            write("tiny", "1.10.0", "new");
            mkdir("tiny/notes");

            assertThat(Bundles.in(models).open("tiny").manifest().version()).isEqualTo("1.10.0");
        }

        @Test
        void must_exist() throws IOException {
            assertThatThrownBy(() -> Bundles.in(models.resolve("none")))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("none' does not exist.")
                    .hasMessageContaining("{name}/{version}/bundle.json");
            Path file = Files.writeString(models.resolve("file"), "");
            assertThatThrownBy(() -> Bundles.in(file)).hasMessageContaining("is not a folder");
        }

        @Test
        void says_where_it_looked_for_an_unknown_bundle() {
            assertThatThrownBy(() -> Bundles.in(models).open("tiny"))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("no bundle tiny")
                    .hasMessageContaining(models.toString())
                    .hasMessageContaining("--models");
            assertThatThrownBy(() -> Bundles.builtIn().open("pp-ocr-v4", "9.9.9"))
                    .hasMessageContaining("no bundle pp-ocr-v4 9.9.9");
        }
    }

    @Nested
    class A_file_that_is_not_what_the_manifest_says_is_refused {
        @Test
        void tampered_with() throws IOException {
            write("tiny", "1.0.0", WEIGHTS);
            Files.writeString(file(), "forty-six");

            refused("was changed: expected SHA-256 " + sha256(WEIGHTS) + ", found " + sha256("forty-six"));
        }

        @Test
        void truncated() throws IOException {
            write("tiny", "1.0.0", WEIGHTS);
            Files.writeString(file(), "forty");

            refused("has the wrong length: expected 9 bytes, found 5 bytes");
        }

        @Test
        void too_long() throws IOException {
            write("tiny", "1.0.0", WEIGHTS);
            Files.writeString(file(), WEIGHTS.repeat(100));

            refused("has the wrong length: expected 9 bytes, found more");
        }

        @Test
        void missing() throws IOException {
            write("tiny", "1.0.0", WEIGHTS);
            Files.delete(file());

            refused("is missing: expected 9 bytes, found no file");
        }

        @Test
        void a_folder() throws IOException {
            write("tiny", "1.0.0", WEIGHTS);
            Files.delete(file());
            Files.createDirectory(file());

            refused("is a folder");
        }

        @Test
        void not_on_the_class_path() {
            write(
                    "tiny",
                    "1.0.0",
                    WEIGHTS,
                    manifest("tiny", "1.0.0", WEIGHTS)
                            .replace("\"bytes\"", "\"resource\": \"/models/none.onnx\", \"bytes\""));

            assertThatThrownBy(() -> open().read("weights/model.onnx"))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("(class path /models/none.onnx) is missing")
                    .hasMessageContaining("install Rightsize again");
        }

        @Test
        void not_named_in_the_manifest() {
            write("tiny", "1.0.0", WEIGHTS);

            assertThatThrownBy(() -> open().read("weights/other.onnx"))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("has no file 'weights/other.onnx'; it has [weights/model.onnx]");
        }

        private Path file() {
            return models.resolve("tiny/1.0.0/weights/model.onnx");
        }

        private void refused(String reason) {
            assertThatThrownBy(() -> open().read("weights/model.onnx"))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("File 'weights/model.onnx' of bundle tiny 1.0.0 (" + file() + ") ")
                    .hasMessageContaining(reason)
                    .hasMessageContaining("Copy the bundle tiny 1.0.0 again");
        }
    }

    @Nested
    class Verifying {
        @Test
        void finds_nothing_in_a_whole_bundle_and_tells_how_far_it_is() {
            write("tiny", "1.0.0", WEIGHTS);
            List<Long> progress = new ArrayList<>();

            assertThat(open().verify(progress::add)).isEmpty();

            assertThat(progress).last().isEqualTo((long) WEIGHTS.length());
        }

        @Test
        void names_each_damaged_file() throws IOException {
            write("tiny", "1.0.0", WEIGHTS);
            Files.writeString(models.resolve("tiny/1.0.0/weights/model.onnx"), "forty-six");

            assertThat(open().verify(bytes -> {})).singleElement().satisfies(damage -> {
                assertThat(damage.path()).isEqualTo("weights/model.onnx");
                assertThat(damage.reason()).hasMessageContaining("was changed");
            });
        }
    }

    @Nested
    class A_malformed_manifest_is_refused_with_its_line {
        @Test
        void broken_json() {
            refused("{\n  \"name\": \"tiny\",\n  \"version\" \"1.0.0\"\n}", ":3:");
        }

        @Test
        void an_empty_file() {
            refused("", "bundle.json:1:");
        }

        @Test
        void null_and_lists() {
            refused("null", "bundle.json:1:1: An object, {…}, was expected but here is null.");
            refused("[]", "bundle.json:1:1: An object, {…}, was expected but here is a list.");
        }

        @Test
        void an_unknown_kind() {
            refused(
                    manifest("tiny", "1.0.0", WEIGHTS).replace("TASK_SPECIFIC", "ORACLE"),
                    "bundle.json:5:11: kind: 'ORACLE' is none of [RULES, TASK_SPECIFIC,");
        }

        @Test
        void an_unknown_task() {
            refused(
                    manifest("tiny", "1.0.0", WEIGHTS).replace("classify", "clasify"),
                    "bundle.json:4:11: task: There is no task 'clasify'. Did you mean 'classify'?");
        }

        @Test
        void a_missing_name() {
            refused(manifest("tiny", "1.0.0", WEIGHTS).replace("\"name\"", "\"nome\""), "'name' is missing.");
        }

        @Test
        void no_files() {
            refused(manifest("tiny", "1.0.0", WEIGHTS).replace("\"files\"", "\"flies\""), "'files' is missing");
        }

        @Test
        void a_missing_licence() {
            refused(
                    manifest("tiny", "1.0.0", WEIGHTS).replace("\"licence\"", "\"license\""),
                    "bundle.json:10:11: card: 'licence' is missing.");
        }

        @Test
        void a_hash_that_is_none() {
            refused(
                    manifest("tiny", "1.0.0", WEIGHTS).replace(sha256(WEIGHTS), "42"),
                    "bundle.json:8:",
                    "files[0]",
                    "'sha256' of 'weights/model.onnx' must be 64 lower-case hexadecimal digits but is '42'");
        }

        @Test
        void another_bundle_s_manifest() {
            refused(manifest("tiny", "2.0.0", WEIGHTS), "expected the manifest of tiny 1.0.0, found tiny 2.0.0");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../secret",
                    "weights/../../secret",
                    "/etc/passwd",
                    "C:/secret",
                    "weights\\\\secret",
                    "./model",
                    "weights//model",
                    "weights/",
                    " ",
                    "a\\u0000b"
                })
        void a_path_that_leaves_the_bundle(String path) {
            refused(
                    manifest("tiny", "1.0.0", WEIGHTS).replace("weights/model.onnx", path),
                    "bundle.json:8:",
                    "'path' must be a relative path inside of the bundle");
        }

        @Test
        void a_file_that_is_the_manifest_itself() {
            refused(
                    manifest("tiny", "1.0.0", WEIGHTS).replace("weights/model.onnx", "Bundle.json"),
                    "'files' names 'Bundle.json' twice: it is this file.");
        }

        @Test
        void files_that_are_one_on_some_disks() {
            refused(twoFiles("Weights/Model.onnx", 9), "'files' names 'weights/model.onnx' twice.");
        }

        @Test
        void a_file_that_is_a_folder_as_well() {
            refused(
                    twoFiles("weights", 9),
                    "'files' names 'weights' as a file and as the folder of 'weights/model.onnx'");
        }

        @Test
        void lengths_beyond_any_disk() {
            refused(
                    twoFiles("other", Long.MAX_VALUE),
                    "bundle.json:7:",
                    "files[0].bytes: 'bytes' must be less than 9007199254740992, but here is 9223372036854775807.");
        }

        private String twoFiles(String path, long bytes) {
            return manifest("tiny", "1.0.0", WEIGHTS)
                    .replace(
                            "\"files\": [",
                            "\"files\": [{\"path\": \"" + path + "\", \"bytes\": " + bytes + ", \"sha256\": \""
                                    + sha256(WEIGHTS) + "\"},");
        }

        @Test
        void a_resource_that_leaves_the_class_path() {
            refused(
                    manifest("tiny", "1.0.0", WEIGHTS).replace("\"bytes\"", "\"resource\": \"/../x\", \"bytes\""),
                    "'resource' must be a relative path");
        }

        private void refused(String json, String... reasons) {
            write("tiny", "1.0.0", WEIGHTS, json);
            assertThatThrownBy(BundlesTest.this::open)
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining(
                            models.resolve("tiny/1.0.0/bundle.json").toString())
                    .hasMessageContainingAll(reasons);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "A", "tiny-", "../tiny"})
    void refuses_names_that_are_no_names(String name) {
        assertThatThrownBy(() -> Bundles.in(models).open(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private Bundle open() {
        return Bundles.in(models).open("tiny", "1.0.0");
    }

    private void write(String name, String version, String weights) {
        write(name, version, weights, manifest(name, version, weights));
    }

    private void write(String name, String version, String weights, String manifest) {
        try {
            mkdir(name + "/" + version + "/weights");
            Files.writeString(models.resolve(name + "/" + version + "/weights/model.onnx"), weights);
            Files.writeString(models.resolve(name + "/" + version + "/bundle.json"), manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mkdir(String path) {
        try {
            Files.createDirectories(models.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String manifest(String name, String version, String weights) {
        return """
            {
              "name": "%s",
              "version": "%s",
              "task": "classify",
              "kind": "TASK_SPECIFIC",
              "runtime": "onnx",
              "files": [
                {"path": "weights/model.onnx", "bytes": %d, "sha256": "%s"}
              ],
              "card": {"description": "A test", "licence": "Apache-2.0", "source": "here"}
            }
            """.formatted(name, version, weights.length(), sha256(weights));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
