package dev.rightsize.cli.models;

import dev.rightsize.cli.layout.Columns;
import dev.rightsize.cli.layout.Figures;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.Price;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models one a line, from small kinds to large. */
final class ModelTable {
    private ModelTable() {}

    static List<String> lines(List<ModelCard> cards) {
        Columns table = new Columns("lllrrl");
        table.row("MODEL", "DOES", "WHERE", "SIZE", "USD/M", "OPENNESS");
        List<String> titles = new ArrayList<>(List.of(""));
        for (ModelKind kind : ModelKind.values()) {
            cards.stream().filter(card -> card.kind() == kind).forEach(card -> {
                table.row(row(card));
                titles.add(title(kind));
            });
        }
        return withTitles(table.lines(2), titles);
    }

    static String title(ModelKind kind) {
        return switch (kind) {
            case RULES -> "Rules";
            case TASK_SPECIFIC -> "Task-specific";
            case SMALL_LANGUAGE_MODEL -> "Small language models";
            case FOUNDATION -> "Foundation models";
        };
    }

    private static String[] row(ModelCard card) {
        Price price = card.latestPrice();
        return new String[] {
            card.name() + (card.version() == null ? "" : " " + card.version()),
            does(card),
            where(card),
            card.bytes() == null ? "" : Figures.bytes(card.bytes().value()),
            price == null
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%.2f/%.2f",
                            price.inputUsdPerMillionTokens(),
                            price.outputUsdPerMillionTokens()),
            card.transparency().name().toLowerCase(Locale.ROOT)
        };
    }

    private static String does(ModelCard card) {
        List<String> missing = Stream.of(TaskType.values())
                .filter(type -> !card.tasks().contains(type))
                .map(TaskType::label)
                .toList();
        return missing.size() == 1
                ? "all but " + missing.get(0)
                : card.tasks().stream().map(TaskType::label).collect(Collectors.joining(" "));
    }

    private static String where(ModelCard card) {
        return Stream.of(Place.values())
                .filter(card::runsAt)
                .map(place -> place.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static List<String> withTitles(List<String> rows, List<String> titles) {
        List<String> lines = new ArrayList<>();
        String last = "";
        for (int i = 0; i < rows.size(); i++) {
            if (!titles.get(i).equals(last)) {
                last = titles.get(i);
                lines.add(last);
            }
            lines.add(rows.get(i));
        }
        lines.add("");
        lines.add("USD/M: list price of a million tokens in/out. Openness: how far its footprint can be known.");
        lines.add("./rightsize models NAME shows every figure with its source; --json shows all of them to programs.");
        return lines;
    }
}
