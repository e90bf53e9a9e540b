package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.ReceiptReaders;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StoreCommandsTest extends HubHarness {
    @Nested
    class Pull {
        @Test
        void tells_size_and_licence_and_fetches_after_a_yes() {
            typed = "y\n";

            assertThat(models("pull", "tiny")).isZero();

            assertThat(errors())
                    .contains("tiny 1.1.0  9 B, licence Apache-2.0")
                    .contains("Fetch 9 B into '" + store() + "'? [y/N]");
            assertThat(output()).isEqualTo("tiny 1.1.0 is here, 9 B, every byte checked: " + store() + "/tiny/1.1.0\n");
            assertThat(store().resolve("tiny/1.1.0/model.onnx")).hasContent("forty-two");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "n\n", "\n", "maybe\n"})
        void fetches_nothing_without_a_yes(String answer) {
            typed = answer;

            assertThat(models("pull", "tiny")).isEqualTo(1);

            assertThat(errors()).contains("Nothing was fetched. Add --yes where nobody can be asked.");
            assertThat(output()).isEmpty();
            assertThat(store()).doesNotExist();
            assertThat(requests).noneMatch(request -> request.contains("/files/"));
        }

        @Test
        void asks_once_for_all_and_takes_the_version_that_is_named() {
            typed = "yes\n";

            assertThat(models("pull", "tiny@1.0.0", "receipt-roles")).isZero();

            assertThat(output().lines()).hasSize(2);
            assertThat(store().resolve("tiny/1.0.0/model.onnx")).hasContent("forty-one");
            String version = Bundles.builtIn().open("receipt-roles").manifest().version();
            assertThat(store().resolve("receipt-roles").resolve(version).resolve("choices.json"))
                    .exists();
        }

        @Test
        void does_not_fetch_what_is_here_nor_ask_for_it() {
            assertThat(models("pull", "tiny@1.1.0", "--yes")).isZero();
            requests.clear();

            assertThat(models("pull", "tiny@1.1.0", "--json")).isZero();

            assertThat(requests).isEmpty();
            JsonNode entry = JSON.readTree(output()).get(0);
            assertThat(entry.get("fetchedBytes").asInt()).isZero();
            assertThat(entry.get("bytes").asInt()).isEqualTo(9);
            assertThat(entry.get("folder").asString()).isEqualTo(store() + "/tiny/1.1.0");
        }

        @Test
        void brings_the_others_if_one_is_unknown() {
            assertThat(models("pull", "none", "tiny", "--yes", "--json")).isEqualTo(1);

            assertThat(errors()).contains("has no bundle 'none'; it has [tiny, pp-ocr-v4");
            JsonNode entries = JSON.readTree(output());
            assertThat(entries.get(0).get("error").get("code").asString()).isEqualTo("refused");
            assertThat(entries.get(1).get("version").asString()).isEqualTo("1.1.0");
        }

        @Test
        void says_when_it_may_work_later() {
            hub.close();

            assertThat(models("pull", "tiny@1.0.0", "--yes", "--json")).isEqualTo(1);

            JsonNode error = JSON.readTree(output()).get(0).get("error");
            assertThat(error.get("code").asString()).isEqualTo("unavailable");
            assertThat(error.get("message").asString()).contains("cannot be reached");
        }

        @Test
        void tries_a_version_again_that_was_rolled_back_if_it_is_named() {
            Store.open(StoreSettings.in(store())).rollBack("tiny", "1.1.0", "It gave NaN.");

            assertThat(models("pull", "tiny", "--yes")).isEqualTo(1);
            assertThat(errors()).contains("tiny 1.1.0 was rolled back: It gave NaN.", "models pull tiny@1.1.0");
            assertThat(models("pull", "tiny@1.1.0", "--yes")).isZero();
        }

        @Test
        void is_wrong_usage_with_a_name_or_a_size_that_is_none() {
            assertThat(models("pull", "../tiny", "--yes")).isEqualTo(2);
            assertThat(errors()).isEqualTo("""
                    rightsize: '../tiny' names no bundle. Write it like pp-ocr-v4 or pp-ocr-v4@1.1.0.
                    Help: ./rightsize help models pull
                    """);
            assertThat(models("pull", "tiny@1", "--yes")).isEqualTo(2);
            assertThat(models("pull", "tiny", "--yes", "--max-size", "much")).isEqualTo(2);
            assertThat(errors()).contains("'much' is not a size");
        }

        @Test
        void keeps_the_store_within_the_size_that_is_set() {
            assertThat(models("pull", "receipt-roles", "--yes", "--max-size", "1KB"))
                    .isEqualTo(1);

            assertThat(errors()).contains("but the store may hold 1.0 KB. Allow more by --max-size");
        }

        @Test
        void draws_how_far_it_is_for_whoever_watches() {
            ByteArrayOutputStream drawn = new ByteArrayOutputStream();
            Console watched = new Console(out, new PrintStream(drawn, true, StandardCharsets.UTF_8), false, true);

            Main.run(
                    (bundles, threads, tier) -> Receipts.reader(),
                    watched,
                    "models",
                    "pull",
                    "tiny",
                    "--yes",
                    "--store",
                    store().toString(),
                    "--hub",
                    hub.address().toString());

            assertThat(drawn.toString(StandardCharsets.UTF_8))
                    .contains("\r\u001b[Ktiny 1.1.0  [........................] 0 B of 9 B")
                    .contains("tiny 1.1.0  checking 9 B")
                    .endsWith("\r\u001b[K");
        }
    }

    @Nested
    class What_is_in_the_store {
        @Test
        void is_listed_with_its_state_and_size() {
            assertThat(models("list")).isZero();
            assertThat(output()).startsWith("Nothing is in the store '" + store() + "'.");
            models("pull", "tiny@1.0.0", "tiny@1.1.0", "--yes");
            Store.open(StoreSettings.in(store())).rollBack("tiny", "1.1.0", "It gave NaN.");

            assertThat(models("list")).isZero();

            assertThat(output())
                    .containsPattern("tiny  1.0.0  ready +[0-9.]+ K?B")
                    .containsPattern("tiny  1.1.0  failed, rolled back: It gave NaN. +[0-9.]+ K?B")
                    .endsWith(" in '" + store() + "'\n");
            models("list", "--json");
            assertThat(JSON.readTree(output()).findValuesAsString("state")).containsExactly("ready", "failed");
        }

        @Test
        void is_compared_with_its_hashes_and_mended_by_another_pull() throws IOException {
            models("pull", "tiny@1.0.0", "tiny@1.1.0", "--yes");
            assertThat(models("verify")).isZero();
            assertThat(output()).contains("tiny 1.0.0 is whole", "tiny 1.1.0 is whole");
            Files.writeString(store().resolve("tiny/1.1.0/model.onnx"), "forty-six");

            assertThat(models("verify", "--json")).isEqualTo(1);

            assertThat(errors()).contains("was changed", "./rightsize models pull tiny@1.1.0 fetches it again.");
            JsonNode entries = JSON.readTree(output());
            assertThat(entries.get(0).get("whole").asBoolean()).isTrue();
            assertThat(entries.get(1).get("damages").get(0).get("path").asString())
                    .isEqualTo("model.onnx");
            assertThat(models("pull", "tiny@1.1.0", "--yes")).isZero();
            assertThat(models("verify", "tiny")).isZero();
        }

        @Test
        void is_removed_by_version_or_altogether_unless_it_is_in_use() {
            models("pull", "tiny@1.0.0", "tiny@1.1.0", "--yes");

            assertThat(models("remove", "tiny@1.0.0")).isZero();
            assertThat(output()).startsWith("tiny 1.0.0 is gone, ");
            try (Bundle used =
                    Bundles.builtIn().and(Store.open(StoreSettings.in(store()))).open("tiny")) {
                assertThat(models("remove", "tiny")).isEqualTo(1);
                assertThat(errors()).contains("is in use by a running program");
                assertThat(used.readText("model.onnx")).isEqualTo("forty-two");
            }
            assertThat(models("remove", "tiny", "--json")).isZero();
            assertThat(models("remove", "tiny")).isEqualTo(1);
            assertThat(errors()).contains("There is no bundle tiny in the store", "./rightsize models list");
        }

        @Test
        void is_preferred_by_read_where_it_is_newer() {
            models("pull", "tiny", "--yes");
            List<String> found = new ArrayList<>();
            ReceiptReaders readers = (bundles, threads, tier) -> {
                found.add(bundles.open("tiny").readText("model.onnx"));
                found.add(bundles.open("receipt-roles").manifest().version());
                return Receipts.reader();
            };
            String photo = Receipts.photo(folder.resolve("a.png"), java.awt.Color.WHITE, 10)
                    .toString();
            Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false);

            assertThat(Main.run(readers, console, "read", photo, "--store", store().toString()))
                    .as(errors())
                    .isZero();

            assertThat(found).containsExactly("forty-two", Bundles.builtIn().newest("receipt-roles"));
        }
    }

    @Test
    void what_the_hub_offers_is_listed() {
        assertThat(models("list", "--offered")).isZero();

        assertThat(output()).contains("pp-ocr-v4").containsPattern("tiny +1.1.0  also 1.0.0");
        models("list", "--offered", "tiny", "--json");
        assertThat(JSON.readTree(output()).get(0).get("versions")).hasSize(2);
    }

    @Nested
    class Hub {
        @Test
        void serves_a_folder_and_what_is_built_in_until_it_is_ended() throws Exception {
            Thread serving = new Thread(() -> run("hub", models().toString(), "--port", "0"));
            serving.start();
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!output().endsWith("\n") && System.nanoTime() < end) {
                Thread.sleep(20);
            }

            String latest = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(output().strip() + "/tiny/latest"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(latest).isEqualTo("1.1.0");
            serving.interrupt();
            serving.join(10_000);
            assertThat(serving.isAlive()).isFalse();
        }

        @Test
        void says_what_it_cannot_do() {
            assertThat(run("hub", folder.resolve("none").toString())).isEqualTo(2);
            assertThat(errors()).contains("none' does not exist.");
            assertThat(run("hub", "--port", "70000")).isEqualTo(2);
            assertThat(run("hub", "--port", Integer.toString(hub.address().getPort())))
                    .isEqualTo(1);
            assertThat(errors()).contains("Cannot listen at 127.0.0.1:", "--port; 0 takes any that is free");
        }
    }
}
