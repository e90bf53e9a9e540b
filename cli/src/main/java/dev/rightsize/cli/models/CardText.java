package dev.rightsize.cli.models;

import dev.rightsize.cli.layout.Figures;
import dev.rightsize.cli.layout.Wrap;
import dev.rightsize.core.catalogue.Availability;
import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Disclosure;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.Hosting;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.TrainingCost;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known of one model, every figure with its source. */
final class CardText {
    private static final int LABELS = 14;

    private final List<String> lines = new ArrayList<>();

    private CardText() {}

    static List<String> lines(ModelCard card) {
        CardText text = new CardText();
        text.identity(card);
        text.figures(card);
        text.costs(card);
        text.training(card);
        text.lines.add("");
        return text.lines;
    }

    private void identity(ModelCard card) {
        lines.add(card.name() + (card.version() == null ? "" : " " + card.version()));
        lines.addAll(Wrap.beside(2, "", 0, card.description()));
        add("kind", word(card.kind()));
        add("does", joined(card.tasks(), TaskType::label) + " on " + joined(card.inputs(), CardText::word));
        add("where", joined(card.available(), CardText::way));
        add("only", card.only());
        add("needs", card.needs().isEmpty() ? null : String.join(", ", card.needs()));
        add("languages", card.languages().isEmpty() ? "not told" : String.join(", ", card.languages()));
        add("licence", card.licence());
        add("source", card.source());
        add("looked up", card.asOf());
        add("cost known", word(card.transparency()));
    }

    private void figures(ModelCard card) {
        Figure bytes = card.bytes();
        add("size", bytes == null ? null : Figures.bytes(bytes.value()) + origin(bytes));
        add("weights", billions(card.parametersBillions(), ""));
        if (!Objects.equals(card.parametersBillions(), card.activeParametersBillions())) {
            add("", billions(card.activeParametersBillions(), " at work on a token"));
        }
        all(
                "quality",
                card.quality(),
                one -> Figures.exact(one.value()) + " " + one.measure() + " on " + one.data() + " (" + one.source()
                        + ", " + one.date() + ")");
        all(
                "latency",
                card.latencies(),
                one -> Figures.rounded(one.ms().value()) + " ms, " + one.task().label() + " on " + one.machine()
                        + origin(one.ms()));
    }

    private void costs(ModelCard card) {
        all(
                "price",
                card.prices(),
                one -> Figures.exact(one.inputUsdPerMillionTokens()) + " / "
                        + Figures.exact(one.outputUsdPerMillionTokens()) + " USD a million tokens in / out from "
                        + one.validFrom()
                        + " (" + one.source() + ")");
        Hosting hosting = card.hosting();
        if (hosting != null) {
            add(
                    "hosted",
                    "electricity of " + hosting.zone() + ", PUE " + range(hosting.pue()) + ", "
                            + range(hosting.onSiteLitresPerKwh()) + " l/kWh of water" + origin(hosting.pue()));
        }
        all("inference", card.disclosures(), CardText::disclosure);
    }

    private void training(ModelCard card) {
        add("trained on", card.trainedOn());
        add(
                "trained at",
                card.trainedAt() == null
                        ? null
                        : card.trainedAt() + (card.seed() == null ? "" : ", seed " + card.seed()));
        TrainingCost cost = card.trainingCost();
        if (cost != null) {
            String amounts = Stream.of(
                            amount(cost.energyKwh(), "kWh"),
                            amount(cost.co2eTonnes(), "t CO2e"),
                            amount(cost.waterM3(), "m³ of water"))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            add("training", amounts + ": " + cost.boundary() + origin(cost.basis(), cost.source(), cost.date()));
        }
    }

    private static String disclosure(Disclosure one) {
        String amounts = Stream.of(
                        amount(one.energyWh(), "Wh"),
                        amount(one.co2eGrams(), "g CO2e"),
                        amount(one.waterMl(), "ml of water"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return amounts + " for " + one.what() + ": " + one.boundary() + origin(one.basis(), one.source(), one.date());
    }

    private static @Nullable String amount(@Nullable Double value, String unit) {
        return value == null ? null : Figures.exact(value) + " " + unit;
    }

    private static @Nullable String billions(@Nullable Figure figure, String what) {
        return figure == null ? null : range(figure) + " billion" + what + origin(figure);
    }

    private static String range(Figure figure) {
        return Figures.exact(figure.value())
                + (figure.isRange()
                        ? " (" + Figures.exact(figure.low()) + "…" + Figures.exact(figure.high()) + ")"
                        : "");
    }

    private static String way(Availability one) {
        String devices = one.devices().isEmpty() ? "" : " on " + joined(one.devices(), CardText::word);
        return word(one.place()) + " (" + word(one.delivery()) + devices + ")";
    }

    private static String origin(Figure figure) {
        return origin(figure.basis(), figure.source(), figure.date());
    }

    private static String origin(Basis basis, String source, String date) {
        return " (" + word(basis) + ": " + source + ", " + date + ")";
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', name == ModelKind.TASK_SPECIFIC ? '-' : ' ');
    }

    private static <T> String joined(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(", "));
    }

    private <T> void all(String label, List<T> values, Function<T, String> text) {
        for (int i = 0; i < values.size(); i++) {
            add(i == 0 ? label : "", text.apply(values.get(i)));
        }
    }

    private void add(String label, @Nullable String text) {
        if (text != null) {
            lines.addAll(Wrap.beside(2, label, LABELS, text));
        }
    }
}
