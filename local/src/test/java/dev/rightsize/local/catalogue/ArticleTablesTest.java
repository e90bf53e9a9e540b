package dev.rightsize.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.placement.Criterion;
import dev.rightsize.core.placement.Location;
import dev.rightsize.core.placement.LocationRow;
import dev.rightsize.core.placement.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both tables of "Right-sized AI" (web.dev/articles/right-sized-ai, 2025-11-10, CC BY 4.0), cell by cell: as the page
 * prints them, written down here by hand; and against a transcript of the page where there is one.
 */
class ArticleTablesTest {
    @Nested
    class The_first_table {
        @ParameterizedTest(name = "{0}")
        @CsvSource({
            // the page's columns: already on the device, download to the device, server-hosted model
            "TASK_SPECIFIC,        no,  no,  yes",
            "SMALL_LANGUAGE_MODEL, yes, yes, yes",
            "FOUNDATION,           no,  no,  yes"
        })
        void is_kept_as_printed(ModelKind kind, String already, String download, String server) {
            assertThat(row(kind).printed()).isEqualTo(locations(already, download, server));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"TASK_SPECIFIC, yes, yes, yes", "SMALL_LANGUAGE_MODEL, yes, yes, yes", "FOUNDATION, no, no, yes"})
        void is_used_as_the_page_s_text_means_it(ModelKind kind, String already, String download, String server) {
            assertThat(row(kind).interpreted()).isEqualTo(locations(already, download, server));
            for (Location location : Location.values()) {
                assertThat(row(kind).recommends(location))
                        .isEqualTo(row(kind).interpreted().contains(location));
            }
        }

        @Test
        void differs_from_print_in_its_first_row_only_and_says_why() {
            assertThat(LocationRow.TABLE).hasSize(3);
            assertThat(LocationRow.TABLE.stream().filter(LocationRow::isInConflict))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.kind()).isEqualTo(ModelKind.TASK_SPECIFIC);
                        assertThat(row.note()).contains("contradicts the article's own text");
                    });
        }

        @Test
        void has_no_row_for_rules() {
            assertThat(LocationRow.of(ModelKind.RULES)).isNull();
        }

        private Set<Location> locations(String... cells) {
            Set<Location> recommended = EnumSet.noneOf(Location.class);
            for (int i = 0; i < cells.length; i++) {
                if (cells[i].equals("yes")) {
                    recommended.add(Location.values()[i]);
                }
            }
            return recommended;
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "connectivity | offline mode required, spotty networks, secure facilities | always-online environments",
                "data location | user photos, text input, personal files | server-side documents, databases",
                "usage pattern | high-frequency calls (chat translation, real-time analysis) | occasional complex tasks",
                "bandwidth | mobile users, rural areas, large file outputs | unlimited broadband, small responses",
                "privacy and security | regulated data (healthcare, finance), strict compliance"
                        + " | standard business data, established security infrastructure",
                "battery | desktop apps, power-tolerant use cases | mobile apps with limited battery"
            })
    void the_second_table_says_what_speaks_for_client_and_server(String label, String client, String server) {
        Criterion criterion = Stream.of(Criterion.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();

        assertThat(criterion.cell(Side.CLIENT)).isEqualTo(client);
        assertThat(criterion.cell(Side.SERVER)).isEqualTo(server);
        assertThat(Criterion.values()).hasSize(6);
    }

    @Test
    void both_agree_with_a_transcript_of_the_page_where_there_is_one() {
        Path transcript = transcript();
        assumeThat(transcript)
                .as("a transcript of the article, in ../shared/data")
                .exists();
        JsonNode article = JsonMapper.builder().build().readTree(transcript.toFile());
        Map<String, ModelKind> kinds = Map.of(
                "task_specific", ModelKind.TASK_SPECIFIC,
                "slm", ModelKind.SMALL_LANGUAGE_MODEL,
                "foundation", ModelKind.FOUNDATION);
        JsonNode columns = article.get("location_by_model_type").get("columns");
        JsonNode rows = article.get("location_by_model_type").get("rows");

        assertThat(rows).hasSize(LocationRow.TABLE.size());
        for (JsonNode row : rows) {
            LocationRow ours =
                    row(Objects.requireNonNull(kinds.get(row.get("type").asString())));
            JsonNode meant = row.has("interpreted") ? row.get("interpreted") : row.get("printed");
            assertThat(ours.printed()).isEqualTo(cells(columns, row.get("printed")));
            assertThat(ours.interpreted()).isEqualTo(cells(columns, meant));
        }
        assertThat(article.get("client_vs_server")).hasSize(Criterion.values().length);
        for (JsonNode row : article.get("client_vs_server")) {
            String metric = row.get("metric").asString().replace("privacy_security", "privacy_and_security");
            Criterion criterion = Criterion.valueOf(metric.toUpperCase(Locale.ROOT));
            assertThat(criterion.cell(Side.CLIENT)).isEqualTo(row.get("client").asString());
            assertThat(criterion.cell(Side.SERVER)).isEqualTo(row.get("server").asString());
        }
    }

    private static LocationRow row(ModelKind kind) {
        return Objects.requireNonNull(LocationRow.of(kind));
    }

    private static Set<Location> cells(JsonNode columns, JsonNode cells) {
        Set<Location> recommended = EnumSet.noneOf(Location.class);
        for (int i = 0; i < columns.size(); i++) {
            if (cells.get(i).asString().equals("recommended")) {
                recommended.add(Location.valueOf(columns.get(i).asString().toUpperCase(Locale.ROOT)));
            }
        }
        return recommended;
    }

    /** Beside the repository, or further up. */
    private static Path transcript() {
        String file = "shared/data/footprint/articles/right_sized_tables.json";
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve(file))) {
            folder = folder.getParent();
        }
        return folder.resolve(file);
    }
}
