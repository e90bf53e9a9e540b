package dev.rightsize.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Transparency;
import dev.rightsize.local.jsonfile.JsonFile;
import dev.rightsize.local.jsonfile.JsonFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CardFilesTest {
    /** A card that says as little as a card may; tests spoil one line of it. */
    private static final String CARD = """
            {
              "name": "dents",
              "kind": "TASK_SPECIFIC",
              "tasks": ["classify"],
              "inputs": ["IMAGE"],
              "description": "Finds dents on photos of cars.",
              "available": [{"place": "SERVER", "delivery": "PRELOADED"}],
              "licence": "Apache-2.0",
              "source": "./train-dents.sh",
              "asOf": "2026-11-24",
              "bytes": {"value": 5000000, "basis": "MEASURED", "source": "ls -l", "date": "2026-11-24"},
              "quality": [
                {"measure": "accuracy", "value": 0.93, "data": "300 photos", "source": "us", "date": "2026-11-20"}
              ],
              "transparency": "INDIRECT"
            }""";

    static final List<ModelCard> SHIPPED = CardFiles.shipped();

    @TempDir
    Path folder;

    @Nested
    class Shipped_cards {
        @Test
        void are_there_from_the_browser_s_own_models_to_the_large_remote_ones() {
            assertThat(SHIPPED)
                    .extracting(ModelCard::name)
                    .contains(
                            "all-minilm-l6-v2",
                            "gemini-nano",
                            "chrome-language-detector",
                            "llama3.2:3b",
                            "gemma3:4b",
                            "phi4-mini",
                            "gemini-2.5-flash",
                            "gemini-2.5-flash-lite",
                            "gemini-2.5-pro",
                            "gpt-4o",
                            "gpt-4o-mini",
                            "gpt-4.1",
                            "gpt-4.1-mini",
                            "gpt-4.1-nano",
                            "gpt-5",
                            "gpt-5-mini",
                            "gpt-5-nano",
                            "claude-haiku-4.5",
                            "claude-sonnet-4.6",
                            "mistral-large-3",
                            "ministral-3-3b");
        }

        @ParameterizedTest
        @FieldSource("dev.rightsize.local.catalogue.CardFilesTest#SHIPPED")
        void are_written_as_they_are_read(ModelCard card) {
            byte[] json = CardWriter.write(card).toString().getBytes(StandardCharsets.UTF_8);

            assertThat(JsonFile.parse(card.name(), json).object(CardReader::read))
                    .isEqualTo(card);
        }

        @ParameterizedTest
        @CsvSource({
            "gemini-2.5-flash, 0.30, 2.50",
            "gemini-2.5-flash-lite, 0.10, 0.40",
            "gemini-2.5-pro, 1.25, 10",
            "gpt-4o, 2.50, 10",
            "gpt-4o-mini, 0.15, 0.60",
            "gpt-4.1, 2, 8",
            "gpt-4.1-mini, 0.40, 1.60",
            "gpt-4.1-nano, 0.10, 0.40",
            "gpt-5, 1.25, 10",
            "gpt-5-mini, 0.25, 2",
            "gpt-5-nano, 0.05, 0.40",
            "claude-haiku-4.5, 1, 5",
            "claude-sonnet-4.6, 3, 15",
            "mistral-large-3, 0.50, 1.50",
            "ministral-3-3b, 0.10, 0.10"
        })
        void have_the_list_prices_of_august_2026(String name, double input, double output) {
            assertThat(Objects.requireNonNull(shipped(name).latestPrice())).satisfies(price -> {
                assertThat(price.inputUsdPerMillionTokens()).isEqualTo(input);
                assertThat(price.outputUsdPerMillionTokens()).isEqualTo(output);
                assertThat(price.validFrom()).isEqualTo("2026-08-01");
            });
        }

        @Test
        void say_what_providers_disclose_with_its_boundary() {
            assertThat(shipped("gemini-2.5-flash").disclosures())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.energyWh()).isEqualTo(0.24);
                        assertThat(one.co2eGrams()).isEqualTo(0.03);
                        assertThat(one.waterMl()).isEqualTo(0.26);
                        assertThat(one.boundary()).contains("market-based", "without training");
                        assertThat(one.basis()).isEqualTo(Basis.DISCLOSED);
                    });
            assertThat(Objects.requireNonNull(shipped("mistral-large-2").trainingCost())
                            .co2eTonnes())
                    .isEqualTo(20_400);
            assertThat(Objects.requireNonNull(shipped("llama3.2:1b").trainingCost())
                            .co2eTonnes())
                    .isEqualTo(107);
        }

        @Test
        void leave_empty_what_nobody_tells() {
            ModelCard sonnet = shipped("claude-sonnet-4.6");

            assertThat(sonnet.parametersBillions()).isNull();
            assertThat(sonnet.trainingCost()).isNull();
            assertThat(sonnet.languages()).isEmpty();
            assertThat(sonnet.transparency()).isEqualTo(Transparency.NONE);
        }

        @Test
        void guess_the_size_of_closed_models_as_a_range_and_say_so() {
            assertThat(Objects.requireNonNull(shipped("gpt-4o").activeParametersBillions()))
                    .satisfies(figure -> {
                        assertThat(figure.low()).isEqualTo(44);
                        assertThat(figure.high()).isEqualTo(132);
                        assertThat(figure.basis()).isEqualTo(Basis.ESTIMATED);
                        assertThat(figure.source()).contains("architecture not released");
                    });
        }

        @Test
        void offer_a_phone_nothing_that_only_runs_on_desktops() {
            assertThat(SHIPPED.stream()
                            .filter(card -> card.kind() == ModelKind.SMALL_LANGUAGE_MODEL)
                            .filter(card ->
                                    !card.deliveries(Place.DEVICE, Device.PHONE).isEmpty()))
                    .isEmpty();
            assertThat(shipped("gemini-nano").deliveries(Place.DEVICE, Device.LAPTOP))
                    .containsExactly(Delivery.BUILT_IN);
        }

        private ModelCard shipped(String name) {
            return SHIPPED.stream()
                    .filter(card -> card.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class A_user_s_card {
        @Test
        void may_stand_alone_or_in_a_list() throws IOException {
            assertThat(CardFiles.read(write(CARD))).singleElement().satisfies(card -> {
                assertThat(card.name()).isEqualTo("dents");
                assertThat(Objects.requireNonNull(card.bytes()).value()).isEqualTo(5_000_000);
                assertThat(card.prices()).isEmpty();
                assertThat(card.version()).isNull();
            });
            assertThat(CardFiles.read(write("[" + CARD + "," + CARD.replace("dents", "scratches") + "]")))
                    .extracting(ModelCard::name)
                    .containsExactly("dents", "scratches");
        }

        @Test
        void may_give_a_range() throws IOException {
            String json =
                    CARD.replace("\"value\": 5000000,", "\"low\": 4000000, \"value\": 5000000, \"high\": 6000000,");

            assertThat(Objects.requireNonNull(CardFiles.read(write(json)).get(0).bytes())
                            .high())
                    .isCloseTo(6e6, within(1e-9));
        }
    }

    @Nested
    class What_is_wrong_with_a_card_is_told_with_its_line {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"value\": 5000000     | \"value\": -5       | 11:22: bytes.value: 'value' must be 0 or more but is -5."
                            + " Leave it out if it is unknown.",
                    "\"value\": 5000000,    | ''                  | 11:12: bytes: 'value' is missing. Add it.",
                    "\"value\": 5000000     | \"value\": null     | 11:12: bytes: 'value' is missing. Add it.",
                    "\"value\": 5000000     | \"value\": \"big\"  | 11:22: bytes.value: 'value' must be a number, but here is 'big'.",
                    "\"value\": 0.93        | \"value\": -0.93    | 13:38: quality[0].value: 'value' must be 0 or more but is -0.93."
                            + " Leave it out if it is unknown.",
                    "'\"source\": \"us\", ' | ''                  | 13:5: quality[0]: 'source' is missing. Add it.",
                    "2026-11-20             | 2026-11-31          | 13:90: quality[0].date: 'date' must be a day such as 2026-08-01"
                            + " but is '2026-11-31'.",
                    "\"classify\"           | \"clasify\"         | 4:13: tasks[0]: There is no task 'clasify'. Did you mean"
                            + " 'classify'?",
                    "[\"classify\"]         | []                  | 4:12: tasks: 'tasks' must name at least one but is empty.",
                    "[\"IMAGE\"]            | \"IMAGE\"           | 5:13: inputs: 'inputs' must be a list, […], but here is 'IMAGE'.",
                    "\"SERVER\"             | \"REMOTE\"          | 7:17: available[0]: A REMOTE model is HOSTED, not PRELOADED: its"
                            + " weights never come to you. Name HOSTED, or another place.",
                    "\"licence\"            | \"license\"         | 1:1: 'licence' is missing. Add it.",
                    "INDIRECT               | SECRET              | 15:19: transparency: 'SECRET' is none of [NONE, INDIRECT,"
                            + " DIRECT]. Known are: NONE, INDIRECT, DIRECT.",
                    "\"name\": \"dents\"    | \"name\": \"Dents!\" | 2:11: name: The 'name' of a model starts with a lower-case letter or"
                            + " digit and goes on with these, '.', ':', '-' and '_', but is 'Dents!'."
                })
        void column_and_remedy(String right, String wrong, String problem) throws IOException {
            Path file = write(CARD.replace(right, wrong));

            assertThatThrownBy(() -> CardFiles.read(file))
                    .isInstanceOf(JsonFileException.class)
                    .satisfies(e ->
                            assertThat(String.valueOf(e.getMessage()).lines()).contains(file + ":" + problem));
        }

        @Test
        void a_hosted_model_in_an_unknown_zone() throws IOException {
            String hosting = """
                    "hosting": {"zone": "GER",
                      "pue": {"value": 1.2, "basis": "ESTIMATED", "source": "x", "date": "2026-01-01"},
                      "onSiteLitresPerKwh": {"value": 0, "basis": "ESTIMATED", "source": "x", "date": "2026-01-01"}},
                    "transparency\"""";
            Path file = write(CARD.replace("\"transparency\"", hosting));

            assertThatThrownBy(() -> CardFiles.read(file))
                    .hasMessageContaining(":15:")
                    .hasMessageContaining("hosting.zone: There is no 'zone' named 'GER'.");
        }
    }

    @Test
    void electricity_is_known_for_fifty_zones_as_published() {
        assertThat(ShippedGrids.grids().of("USA").co2eGramsPerKwh()).isCloseTo(383.55, within(1e-9));
        assertThat(ShippedGrids.grids().of("USA").waterLitresPerKwh()).isEqualTo(3.1321);
        assertThat(ShippedGrids.grids().of("ESP").co2eGramsPerKwh()).isCloseTo(146.15, within(1e-9));
        assertThat(ShippedGrids.grids().world().co2eGramsPerKwh()).isCloseTo(473.01, within(1e-9));
        assertThatThrownBy(() -> ShippedGrids.grids().of("deu")).hasMessageContaining("Did you mean 'DEU'?");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("cards.json"), json);
    }
}
