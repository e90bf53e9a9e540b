package dev.rightsize.cli;

import static java.awt.Color.BLUE;
import static java.awt.Color.GREEN;
import static java.awt.Color.RED;
import static java.awt.Color.WHITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.store.BundleException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReadCommandTest extends ReadCommandHarness {
    @Nested
    class As_json_lines {
        @Test
        void a_receipt_has_every_field() {
            JsonNode receipt = readOne(Receipts.photo(folder.resolve("a.png"), WHITE, 200));

            assertThat(receipt.propertyNames())
                    .containsExactly(
                            "file",
                            "kind",
                            "merchant",
                            "address",
                            "phone",
                            "taxId",
                            "date",
                            "time",
                            "currency",
                            "receiptNumber",
                            "items",
                            "subtotal",
                            "discounts",
                            "taxes",
                            "tip",
                            "total",
                            "payments",
                            "change",
                            "checks",
                            "page",
                            "servedBy",
                            "models",
                            "footprint",
                            "attempts",
                            "stagesMs");
            assertThat(receipt.get("file").asString())
                    .isEqualTo(folder.resolve("a.png").toString());
            assertThat(receipt.get("kind").asString()).isEqualTo("receipt");
        }

        @Test
        void a_field_has_value_raw_text_confidence_box_and_evidence() {
            JsonNode receipt = readOne(Receipts.photo(folder.resolve("a.png"), WHITE, 200));

            assertThat(receipt.get("total")).hasToString("""
                {"value":"200.00","raw":"TOTAL 200.00","confidence":0.97,\
                "box":[20.0,60.0,180.0,60.0,180.0,80.0,20.0,80.0],"evidence":["label 'TOTAL'"],"currency":"EUR"}\
                """);
            assertThat(receipt.get("phone").isNull()).isTrue();
            assertThat(receipt.get("tip").isNull()).isTrue();
        }

        @Test
        void equally_likely_readings_are_alternatives_to_null() {
            JsonNode date =
                    readOne(Receipts.photo(folder.resolve("a.png"), WHITE, 200)).get("date");

            assertThat(date).hasToString("""
                {"value":null,"raw":"03/04/24","confidence":0.5,"box":null,"evidence":["both readings are days"],\
                "alternatives":["2024-03-04","2024-04-03"]}\
                """);
        }

        @Test
        void items_taxes_payments_and_checks_are_flat() {
            JsonNode receipt = readOne(Receipts.photo(folder.resolve("a.png"), WHITE, 200));

            assertThat(receipt.get("items").get(0).toString()).startsWith("""
                {"description":"Café con leche","quantity":"2","unitPrice":"1.50","amount":"3.00","raw":\
                """);
            assertThat(receipt.get("items").get(1).get("quantity").isNull()).isTrue();
            assertThat(receipt.get("taxes").get(0).toString()).startsWith("""
                {"label":"IVA 10%","rate":"10","base":"7.50","amount":"0.75",\
                """);
            assertThat(receipt.get("payments").get(0).toString()).startsWith("""
                {"means":"CASH","label":"EFECTIVO","amount":"10.00",\
                """);
            assertThat(receipt.get("checks").get(1)).hasToString("""
                {"rule":"subtotal + tax = total","left":"8.25","right":"200.00","difference":"-191.75","passes":false}\
                """);
        }

        @Test
        void an_answer_says_who_served_it_and_what_it_cost() {
            JsonNode receipt = readOne(Receipts.photo(folder.resolve("a.png"), WHITE, 200));

            assertThat(receipt.get("servedBy")).hasToString("""
                {"model":"receipt-roles","version":"1.0.0","kind":"TASK_SPECIFIC","place":"DEVICE"}\
                """);
            assertThat(receipt.get("models")).hasSize(2);
            JsonNode footprint = receipt.get("footprint");
            assertThat(footprint.get("latencyMs").get("value").asDouble()).isPositive();
            assertThat(footprint.get("latencyMs").get("basis").asString()).isEqualTo("measured");
            assertThat(footprint.get("cpuSeconds").get("source").asString())
                    .as("this photo takes less time than the clock of a process can measure")
                    .isEqualTo("processor time of this process, counted in steps of 10 ms");
            assertThat(footprint.get("bytesLeftDevice").get("value").asDouble()).isZero();
            assertThat(footprint.get("energyWh").get("high").asDouble()).isPositive();
            assertThat(footprint.get("energyWh").get("source").asString()).isNotEmpty();
            assertThat(footprint.get("co2eGrams").get("basis").asString()).isEqualTo("estimated");
            assertThat(footprint.get("embodiedCo2eGrams").isNull())
                    .as("unknown is null, not 0")
                    .isTrue();
            assertThat(receipt.get("attempts")).hasSize(1);
            assertThat(receipt.get("attempts").get(0).get("model").asString()).isEqualTo("receipt-roles");
            assertThat(receipt.get("attempts").get(0).get("outcome").asString()).isEqualTo("served");
            assertThat(receipt.get("stagesMs").get("decode").asDouble()).isPositive();
            assertThat(receipt.get("stagesMs").get("recognition").asDouble()).isEqualTo(520);
        }

        @Test
        void a_page_that_is_no_receipt_says_so() {
            JsonNode page = readOne(Receipts.photo(folder.resolve("a.png"), GREEN, 200));

            assertThat(page.get("kind").asString()).isEqualTo("not-a-receipt");
            assertThat(page.get("reason").asString()).isEqualTo("no text was found");
            assertThat(page.has("total")).isFalse();
        }

        private JsonNode readOne(Path photo) {
            assertThat(run("read", "--format", "jsonl", photo.toString())).isZero();
            return lines().get(0);
        }
    }

    @Nested
    class Of_many_files {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 7})
        void results_come_in_input_order_whoever_reads_them(int threads) {
            List<String> arguments = new ArrayList<>(List.of("read", "--format", "jsonl", "--threads", threads + ""));
            for (int i = 0; i < 30; i++) {
                arguments.add(photo("p" + i + ".png", 100 + i));
            }

            assertThat(run(arguments.toArray(String[]::new))).isZero();

            assertThat(lines())
                    .extracting(line -> line.get("total").get("value").asString())
                    .containsExactlyElementsOf(
                            IntStream.range(100, 130).mapToObj(i -> i + ".00").toList());
        }

        @Test
        void one_bad_file_never_stops_the_others() throws IOException {
            Path text = Files.writeString(folder.resolve("b.jpg"), "hello");
            Receipts.photo(folder.resolve("c.png"), RED, 200);
            Receipts.photo(folder.resolve("d.png"), BLUE, 200);

            int code = run(
                    "read",
                    "--format",
                    "jsonl",
                    photo("a.png", 200),
                    text.toString(),
                    folder + "/c.png",
                    folder + "/d.png",
                    folder + "/vanished.png",
                    photo("z.png", 201));

            assertThat(code).isEqualTo(1);
            assertThat(lines())
                    .extracting(line -> line.path("error").path("code").asString(""))
                    .containsExactly("", "not-an-image", "model-failed", "internal-error", "not-found", "");
            assertThat(lines().get(1).get("error").get("message").asString()).contains("b.jpg", "not a picture");
            assertThat(errors()).contains("4 of 6 could not be read");
        }

        @Test
        void as_one_json_array_that_is_valid_with_errors_too() {
            int code = run("read", "--format", "json", photo("a.png", 200), folder + "/none.png", photo("b.png", 201));

            assertThat(code).isEqualTo(1);
            JsonNode array = JSON.readTree(output());
            assertThat(array).hasSize(3);
            assertThat(array.get(1).get("error").get("code").asString()).isEqualTo("not-found");
            assertThat(array.get(2).get("total").get("value").asString()).isEqualTo("201.00");
        }

        @Test
        void a_progress_bar_is_for_those_who_watch() {
            watched = true;
            run("read", "--format", "jsonl", photo("a.png", 200), photo("b.png", 200), photo("c.png", 200));
            assertThat(errors())
                    .contains("[####################..........] 2/3", "to go")
                    .endsWith("\r\u001b[K");

            err.reset();
            run("read", "--format", "jsonl", photo("a.png", 200));
            assertThat(errors()).isEmpty();

            watched = false;
            run("read", "--format", "jsonl", photo("a.png", 200), photo("b.png", 200), photo("c.png", 200));
            assertThat(errors()).isEmpty();
        }

        @Test
        void a_reader_that_went_away_ends_the_run() {
            OutputStream closed = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("Broken pipe");
                }
            };

            int code = Main.run(
                    readers,
                    new Console(closed, new PrintStream(err, true, StandardCharsets.UTF_8), false, false),
                    "read",
                    photo("a.png", 200),
                    photo("b.png", 200));

            assertThat(code).isEqualTo(1);
            assertThat(errors()).contains("cannot be written (Broken pipe)");
        }

        @Test
        void after_a_ctrl_c_every_line_is_whole() throws IOException, InterruptedException {
            photo("pictures/p.png", 200);
            for (int i = 0; i < 1000; i++) {
                Files.copy(folder.resolve("pictures/p.png"), folder.resolve("pictures/p" + i + ".png"));
            }
            for (String format : List.of("jsonl", "json")) {
                Path results = folder.resolve("results");
                Process process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Djava.awt.headless=true",
                                SlowMain.class.getName(),
                                "read",
                                "--format",
                                format,
                                "--threads",
                                "2",
                                folder + "/pictures")
                        .redirectOutput(results.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                while (process.isAlive() && (!Files.exists(results) || Files.size(results) < 20_000)) {
                    Receipts.pause(20);
                }

                new ProcessBuilder("kill", "-INT", process.pid() + "").start().waitFor();
                int code = process.waitFor();

                assertThat(code).isEqualTo(130);
                String written = Files.readString(results);
                if (format.equals("json")) {
                    assertThat(JSON.readTree(written)).hasSizeBetween(5, 999);
                } else {
                    assertThat(written).endsWith("}\n");
                    assertThat(written.lines().map(JSON::readTree)).hasSizeBetween(5, 999);
                }
            }
        }
    }

    @Nested
    class Arguments {
        @Test
        void may_be_folders_whose_pictures_are_read_in_order() throws IOException {
            photo("photos/b.png", 200);
            photo("photos/a.png", 201);
            photo("photos/2024/c.gif", 202);
            Files.move(Path.of(photo("photos/d.png", 203)), folder.resolve("photos/no-ending"));
            Files.writeString(folder.resolve("photos/notes.txt"), "not read");
            photo("photos/.hidden.png", 204);
            photo("photos/.cache/e.png", 205);

            assertThat(run("read", "--format", "jsonl", folder + "/photos")).isZero();

            assertThat(lines())
                    .extracting(line -> folder.resolve("photos")
                            .relativize(Path.of(line.get("file").asString()))
                            .toString())
                    .containsExactly("2024/c.gif", "a.png", "b.png", "no-ending");
        }

        @Test
        void may_be_a_folder_without_pictures_which_is_an_error() throws IOException {
            Files.createDirectories(folder.resolve("empty"));

            assertThat(run("read", "--format", "jsonl", folder + "/empty", photo("a.png", 200)))
                    .isEqualTo(1);

            assertThat(lines().get(0).get("error").get("code").asString()).isEqualTo("no-images");
            assertThat(lines().get(1).get("kind").asString()).isEqualTo("receipt");
        }

        @Test
        void may_be_patterns_that_the_shell_did_not_expand() {
            photo("photos/b.png", 200);
            photo("photos/a.png", 201);
            photo("photos/a.gif", 202);
            photo("photos/deep/c.png", 203);

            assertThat(files(folder + "/photos/*.png")).containsExactly("a.png", "b.png");
            assertThat(files(folder + "/photos/a.{png,gif}")).containsExactly("a.gif", "a.png");
            assertThat(files(folder + "/ph*/?.gif")).containsExactly("a.gif");
            assertThat(files(folder + "/photos/**.png")).containsExactly("a.png", "b.png", "c.png");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/*.png", "/none/*.png", "/[", "/{a"})
        void may_match_nothing_which_is_an_error(String pattern) {
            assertThat(run("read", "--format", "jsonl", folder + pattern)).isEqualTo(1);

            assertThat(lines())
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.get("error").get("code").asString()).isEqualTo("no-match"));
        }

        @Test
        void may_be_no_names_at_all() {
            assertThat(run("read", "--format", "jsonl", "a\0b", photo("a.png", 200)))
                    .isEqualTo(1);

            assertThat(lines().get(0).get("error").get("message").asString()).contains("LC_ALL=C.UTF-8");
            assertThat(lines().get(1).get("kind").asString()).isEqualTo("receipt");
        }

        @Test
        void may_be_names_that_look_like_patterns() {
            assertThat(run("read", "--format", "jsonl", photo("a[1].png", 200))).isZero();
        }

        private List<String> files(String pattern) {
            out.reset();
            assertThat(run("read", "--format", "jsonl", pattern)).isZero();
            return lines().stream()
                    .map(line ->
                            String.valueOf(Path.of(line.get("file").asString()).getFileName()))
                    .toList();
        }
    }

    @Nested
    class Wrong_usage_is_told {
        @Test
        void without_a_command_or_files() {
            assertThat(run()).isEqualTo(2);
            assertThat(run("read")).isEqualTo(2);
            assertThat(errors()).contains("Name a command", "Missing required parameter", "FILE|DIR|GLOB");
        }

        @Test
        void with_options_that_cannot_be() {
            String photo = photo("a.png", 200);

            assertThat(run("read", "--format", "xml", photo)).isEqualTo(2);
            assertThat(run("read", "--threads", "0", photo)).isEqualTo(2);
            assertThat(run("read", "--models", folder + "/none", photo)).isEqualTo(2);
            assertThat(errors()).contains("xml", "--threads must be at least 1 but is 0", "none' for --models");
            assertThat(output()).isEmpty();
        }

        @Test
        void but_help_is_no_error() {
            assertThat(run("read", "--help")).isZero();
            assertThat(output()).contains("Reads photographed receipts", "--annotate", "Exit code");
        }
    }

    @Test
    void a_broken_model_is_told_before_anything_is_read() {
        readers = (models, threads, tier) -> {
            throw new BundleException("File 'detection.onnx' was changed.");
        };

        assertThat(run("read", photo("a.png", 200))).isEqualTo(1);
        assertThat(errors()).isEqualTo("rightsize: File 'detection.onnx' was changed.\n");
    }

    @Test
    void models_and_threads_reach_the_reader() {
        List<String> opened = new ArrayList<>();
        readers = (models, threads, tier) -> {
            opened.add(models.place() + " " + threads);
            return Receipts.reader();
        };

        run("read", "--models", folder.toString(), "--threads", "5", photo("a.png", 200));
        run("read", "--threads", "5", photo("a.png", 200), photo("b.png", 200));

        assertThat(opened.get(0))
                .startsWith("in '" + folder + "', built in, in the store ")
                .endsWith(" 5");
        assertThat(opened.get(1)).startsWith("built in, in the store ").endsWith(" 2");
    }
}
