package dev.rightsize.cli.advise;

import dev.rightsize.cli.layout.Columns;
import dev.rightsize.cli.layout.Figures;
import dev.rightsize.cli.layout.Wrap;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.placement.Advice;
import dev.rightsize.core.placement.Alternative;
import dev.rightsize.core.placement.Finding;
import dev.rightsize.core.placement.Location;
import dev.rightsize.core.placement.LocationRow;
import dev.rightsize.core.placement.Need;
import dev.rightsize.core.placement.Step;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Advice for people, in a hundred columns. */
final class AdviceText {
    private static final int LABELS = 22;
    private static final int SAMPLE_ASKS = 1000;
    private static final double LARGE = 10_000;
    private static final int NAMED = 3;

    private final Advice advice;
    private final List<String> lines = new ArrayList<>();

    private AdviceText(Advice advice) {
        this.advice = advice;
    }

    static List<String> lines(Advice advice) {
        AdviceText text = new AdviceText(advice);
        text.lines.addAll(Wrap.lines(advice.situation().task().name() + ": " + advice.summary(), Wrap.WIDTH));
        text.lines.add("");
        text.questions();
        if (advice.need().answer() == Need.AI) {
            text.criteria();
            text.outcome();
            text.costs();
        }
        return text.lines;
    }

    private void questions() {
        add(
                "Is AI needed?",
                (advice.need().answer() == Need.AI ? "Yes. " : "No. ")
                        + advice.need().reason());
        if (advice.need().answer() != Need.AI) {
            return;
        }
        String steps = advice.steps().answer().stream().map(Step::label).collect(Collectors.joining(" → "));
        boolean split = advice.steps().answer().size() > 1;
        add(
                "Split it?",
                (split ? "Yes: " + steps + ". " : "No. ") + advice.steps().reason());
        add(
                "Which kind of model?",
                capital(a(advice.kind().answer())) + ". " + advice.kind().reason());
        location(advice.location());
    }

    private void location(@Nullable LocationRow row) {
        if (row != null) {
            add(
                    "",
                    "Article, table 1: " + cells(row.interpreted())
                            + (row.isInConflict() ? " (as printed: " + cells(row.printed()) + ")" : ""));
            if (row.note() != null) {
                add("", row.note());
            }
        }
    }

    private void criteria() {
        lines.add("");
        lines.add("Where? The article's six criteria; what is marked ! is a hard constraint");
        for (Finding finding : advice.findings()) {
            String side = finding.side() == null ? "–" : word(finding.side()) + (finding.hard() ? " !" : "");
            add("  " + finding.criterion().label(), String.format(Locale.ROOT, "%-9s", side), finding.reason());
        }
        lines.add("");
    }

    private void outcome() {
        if (advice.place() != null && advice.strategy() != null) {
            add(
                    "Place",
                    capital(at(advice.place().answer())) + ". " + advice.place().reason());
            add(
                    "Strategy",
                    capital(word(advice.strategy().answer())) + ". "
                            + advice.strategy().reason());
        } else {
            add("Place", "None is left:");
            advice.conflicts().forEach(conflict -> add("", conflict));
        }
        Alternative take = advice.recommended();
        if (take != null) {
            add("Take", names(take) + " (" + word(take.delivery()) + size(take) + ")" + perAsk(take.perAsk()));
            take.unknowns().forEach(unknown -> add("", "Not known: " + unknown + "."));
        } else if (advice.place() != null) {
            add(
                    "Take",
                    "The catalogue has no model that fits there. Add cards of your own with --cards FILE, or train one.");
        }
    }

    private void costs() {
        if (advice.alternatives().isEmpty()) {
            return;
        }
        Volume volume = advice.situation().task().requirements().volume();
        lines.add("");
        lines.add(
                volume == null
                        ? "What " + String.format(Locale.ROOT, "%,d", SAMPLE_ASKS)
                                + " asks would cost, estimated: expected (low…high)"
                        : String.format(
                                Locale.ROOT,
                                "What a month of %,d asks by %,d user%s would cost, estimated: expected (low…high)",
                                volume.asksPerMonth(),
                                volume.users(),
                                volume.users() == 1 ? "" : "s"));
        List<Footprint> costs = advice.alternatives().stream()
                .map(one ->
                        volume == null || one.perMonth() == null ? one.perAsk().times(SAMPLE_ASKS) : one.perMonth())
                .toList();
        boolean large = costs.stream()
                .anyMatch(cost -> cost.energyWh() != null && cost.energyWh().value() >= LARGE);
        double scale = large ? 1e-3 : 1;
        Columns table = new Columns("lllrrr");
        table.row("", "MODEL", "PLACE", "MONEY USD", large ? "ENERGY kWh" : "ENERGY Wh", large ? "CO2e kg" : "CO2e g");
        Map<String, List<String>> objections = new LinkedHashMap<>();
        for (int i = 0; i < costs.size(); i++) {
            Alternative one = advice.alternatives().get(i);
            Footprint cost = costs.get(i);
            table.row(
                    mark(one),
                    shortly(one),
                    word(one.last().place()),
                    Figures.measure(cost.moneyUsd(), 1, 0.01),
                    Figures.measure(cost.energyWh(), scale, 0.001),
                    Figures.measure(cost.co2eGrams(), scale, 0.001));
            one.objections()
                    .forEach(objection -> objections
                            .computeIfAbsent(objection, first -> new ArrayList<>())
                            .add(names(one)));
        }
        lines.addAll(table.lines(0));
        lines.add("");
        objections.forEach((objection, models) -> add("✗ ruled out", who(models) + ": " + objection));
        if (advice.alternatives().stream().anyMatch(one -> mark(one).equals("·"))) {
            add("· smaller kind", "than advised. Try it on your examples: it may be enough.");
        }
        boundary();
    }

    private void boundary() {
        add(
                "Not in these sums",
                "making devices and servers, the machine that a server runs on, training; what a language"
                        + " model reads. ? is unknown. Money on devices and servers is electricity. Energy of hosted models is"
                        + " estimated by EcoLogits, ÷4…×4 where their size is not published.");
        add(
                "",
                "Figures with their sources: --json, and ./rightsize models NAME. Before you ship a model, measure it on"
                        + " examples of your own.");
        Alternative take = advice.recommended();
        if (take != null && take.breakEvenUses() != null) {
            add(
                    "",
                    "The download has saved its own energy after " + Figures.rounded(Math.ceil(take.breakEvenUses()))
                            + " asks of a user, against the first remote model.");
        }
    }

    private static String who(List<String> models) {
        return models.size() > NAMED ? models.size() + " of them" : String.join(", ", models);
    }

    private String mark(Alternative one) {
        if (!one.isPossible()) {
            return "✗";
        }
        return one.equals(advice.recommended())
                ? "→"
                : one.kind().compareTo(advice.kind().answer()) < 0 ? "·" : "";
    }

    private static String names(Alternative one) {
        return one.models().stream().map(ModelReference::model).collect(Collectors.joining(" + "));
    }

    /** For a table: of many models that run one after the other the last, which gives the answer. */
    private static String shortly(Alternative one) {
        return one.models().size() > 2 ? "… + " + one.last().model() : names(one);
    }

    private static String perAsk(Footprint cost) {
        String amounts = Stream.of(amount(cost.latencyMs(), 1e-3, "s", "ms"), amount(cost.energyWh(), 1, "Wh", "mWh"))
                .filter(amount -> !amount.isEmpty())
                .collect(Collectors.joining(" and "));
        return amounts.isEmpty() ? "" : ", about " + amounts + " an ask";
    }

    /** In the unit, or where it is small in its thousandth. */
    private static String amount(@Nullable Measure measure, double scale, String unit, String thousandth) {
        if (measure == null) {
            return "";
        }
        boolean small = measure.value() * scale < 0.1;
        return Figures.measure(measure, small ? 1000 * scale : scale, 0) + " " + (small ? thousandth : unit);
    }

    private static String size(Alternative one) {
        Double bytes = one.downloadBytes();
        return bytes == null ? ", size not told" : bytes == 0 ? "" : ", " + Figures.bytes(bytes) + " once";
    }

    private static String cells(Set<Location> recommended) {
        return Stream.of(Location.values())
                .map(location -> word(location) + " " + (recommended.contains(location) ? "yes" : "no"))
                .collect(Collectors.joining(" · "));
    }

    private static String word(Enum<?> name) {
        boolean hyphen = name instanceof Strategy || name == ModelKind.TASK_SPECIFIC;
        return name.name().toLowerCase(Locale.ROOT).replace('_', hyphen ? '-' : ' ');
    }

    private static String a(ModelKind kind) {
        return kind == ModelKind.RULES
                ? "a rule"
                : "a " + word(kind) + (kind == ModelKind.SMALL_LANGUAGE_MODEL ? "" : " model");
    }

    private static String at(Place place) {
        return switch (place) {
            case DEVICE -> "on the device";
            case SERVER -> "on your server";
            case REMOTE -> "at a remote API";
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void add(String label, String text) {
        lines.addAll(Wrap.beside(0, label, LABELS, text));
    }

    private void add(String label, String cell, String text) {
        lines.addAll(
                Wrap.beside(0, String.format(Locale.ROOT, "%-" + (LABELS + 2) + "s", label) + cell, LABELS + 13, text));
    }
}
