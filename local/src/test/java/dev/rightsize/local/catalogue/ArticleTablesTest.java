package dev.rightsize.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.placement.Criterion;
import dev.rightsize.core.placement.Location;
import dev.rightsize.core.placement.LocationRow;
import dev.rightsize.core.placement.Side;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both tables of "Right-sized AI", cell by cell, against the transcript of the page. */
class ArticleTablesTest {
    private static final JsonNode ARTICLE = article();
    private static final Map<String, ModelKind> KINDS = Map.of(
            "task_specific",
            ModelKind.TASK_SPECIFIC,
            "slm",
            ModelKind.SMALL_LANGUAGE_MODEL,
            "foundation",
            ModelKind.FOUNDATION);

    @Test
    void the_first_table_says_where_each_kind_of_model_is_recommended() {
        JsonNode rows = ARTICLE.get("location_by_model_type").get("rows");

        assertThat(rows).hasSize(LocationRow.TABLE.size());
        for (JsonNode row : rows) {
            ModelKind kind = Objects.requireNonNull(KINDS.get(row.get("type").asString()));
            LocationRow ours = Objects.requireNonNull(LocationRow.of(kind));
            assertThat(ours.printed()).as("%s, printed", kind).isEqualTo(cells(row.get("printed")));
            JsonNode interpreted = row.has("interpreted") ? row.get("interpreted") : row.get("printed");
            assertThat(ours.interpreted()).as("%s, interpreted", kind).isEqualTo(cells(interpreted));
        }
    }

    @Test
    void only_its_first_row_is_not_taken_as_printed_and_says_why() {
        assertThat(LocationRow.TABLE.stream().filter(LocationRow::isInConflict))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kind()).isEqualTo(ModelKind.TASK_SPECIFIC);
                    assertThat(row.note()).contains("contradicts the article's own text");
                });
    }

    @Test
    void rules_have_no_row() {
        assertThat(LocationRow.of(ModelKind.RULES)).isNull();
    }

    @Test
    void the_second_table_says_what_speaks_for_client_and_server() {
        JsonNode rows = ARTICLE.get("client_vs_server");

        assertThat(rows).hasSize(Criterion.values().length);
        for (JsonNode row : rows) {
            String metric = row.get("metric").asString().replace("privacy_security", "privacy_and_security");
            Criterion criterion = Criterion.valueOf(metric.toUpperCase(Locale.ROOT));
            assertThat(criterion.cell(Side.CLIENT)).isEqualTo(row.get("client").asString());
            assertThat(criterion.cell(Side.SERVER)).isEqualTo(row.get("server").asString());
            assertThat(criterion.label()).isEqualTo(metric.replace('_', ' '));
        }
    }

    private static Set<Location> cells(JsonNode cells) {
        JsonNode columns = ARTICLE.get("location_by_model_type").get("columns");
        Set<Location> recommended = EnumSet.noneOf(Location.class);
        for (int i = 0; i < columns.size(); i++) {
            if (cells.get(i).asString().equals("recommended")) {
                recommended.add(Location.valueOf(columns.get(i).asString().toUpperCase(Locale.ROOT)));
            }
        }
        return recommended;
    }

    private static JsonNode article() {
        try (InputStream in =
                Objects.requireNonNull(ArticleTablesTest.class.getResourceAsStream("right_sized_tables.json"))) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
