package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.learn.dataset.CsvRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gold sets and answers of a known quality. */
final class Golds {
    private Golds() {}

    /** So many rows, in turn of the labels a, b and c. */
    static GoldSet of(int rows) {
        List<CsvRows.Row> table = IntStream.range(0, rows)
                .mapToObj(i -> new CsvRows.Row(i + 2, List.of("text " + i, label(i))))
                .toList();
        return GoldSet.of(new CsvTable(Path.of("gold.csv"), List.of("text", "label"), table), null, null);
    }

    static String label(int row) {
        return List.of("a", "b", "c").get(row % 3);
    }

    /** A model that has all rows wrong but the first {@code right}, and knows nothing of its cost but money. */
    static Trial trial(GoldSet gold, String name, ModelKind kind, int right, double usd) {
        return trial(gold, name, kind, right, usd, null);
    }

    static Trial trial(GoldSet gold, String name, ModelKind kind, int right, double usd, @Nullable Latencies latency) {
        List<@Nullable String> answers = new ArrayList<>();
        for (int i = 0; i < gold.rows().size(); i++) {
            answers.add(i < right ? label(i) : label(i + 1));
        }
        Footprint cost = new Footprint(
                null,
                null,
                Measure.measured(0, "a test"),
                null,
                null,
                null,
                null,
                null,
                new Measure(usd, usd, usd, Basis.ESTIMATED, "a test"));
        return new Trial(
                name,
                kind == ModelKind.FOUNDATION
                        ? OwnCard.unknownRemote(name)
                        : OwnCard.local(name, "A test.", kind, kind == ModelKind.RULES ? 10 : 4_000_000),
                answers,
                latency,
                cost,
                "made up");
    }
}
