package dev.rightsize.learn.classify;

import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.learn.evaluate.ClassificationScore.Confusion;
import dev.rightsize.learn.evaluate.ClassificationScore.LabelScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a training came to, for people, programs and browsers.
 *
 * @param examples what was learned from
 * @param tested the figures on examples apart; null if there are none
 */
public record ClassifierReport(
        ExampleSet examples,
        TrainedClassifier trained,
        @Nullable ClassificationScore tested) {
    private static final int SHOWN = 10;

    /** For a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        examples.warnings().forEach(warning -> lines.add("Note: " + warning));
        lines.add(examples.texts().size() + " examples of "
                + examples.labels().size() + " labels; tier "
                + name(trained.tier()) + tried());
        addScore(lines, trained.heldOut(), trained.score());
        if (tested != null) {
            addScore(lines, tested.texts() + " examples apart", tested);
        }
        lines.add(sureness());
        ClassificationScore shown = shown();
        if (!shown.confusions().isEmpty()) {
            lines.add("Most often confused:");
            for (Confusion one : shown.confusions()
                    .subList(0, Math.min(SHOWN, shown.confusions().size()))) {
                lines.add(String.format(Locale.ROOT, "  %4d × %s taken for %s", one.count(), one.right(), one.given()));
            }
        }
        return lines;
    }

    /** For programs: every figure, and every confusion. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("examples", examples.texts().size());
        json.put("labels", examples.labels().size());
        json.put("tier", name(trained.tier()));
        json.put("seed", trained.plan().seed());
        ObjectNode tiers = json.putObject("heldOutAccuracy");
        trained.candidates().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(one -> tiers.put(name(one.getKey()), rounded(one.getValue())));
        json.put("target", trained.plan().target());
        boolean sure = trained.settings().threshold() <= 1;
        json.put("threshold", sure ? rounded(trained.settings().threshold()) : null);
        putScore(json.putObject("heldOut"), trained.score());
        if (tested == null) {
            json.putNull("tested");
        } else {
            putScore(json.putObject("tested"), tested);
        }
        ArrayNode warnings = json.putArray("warnings");
        examples.warnings().forEach(warnings::add);
        return json;
    }

    /** A page that needs nothing else. */
    public String html() {
        return ClassifierPage.of(this);
    }

    /** The figures that count most: on examples apart if there are any. */
    ClassificationScore shown() {
        return tested == null ? trained.score() : tested;
    }

    /** From where on it is sure, and what that means. */
    String sureness() {
        double threshold = trained.settings().threshold();
        String wish = percent(trained.plan().target());
        if (threshold > 1) {
            return "It is never sure: with " + trained.score().texts()
                    + " examples held out no threshold could be shown" + " to make " + wish
                    + " of its answers right. Add examples, or lower --target.";
        }
        return String.format(
                Locale.ROOT,
                "It is sure from %.3f on: %s of what it then answers is right, with %s confidence, for texts like"
                        + " these.",
                threshold,
                wish,
                percent(1 - trained.plan().error()));
    }

    private String tried() {
        if (trained.candidates().size() == 1) {
            return "";
        }
        List<String> parts = trained.candidates().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(one -> name(one.getKey()) + " " + share(one.getValue()))
                .toList();
        return " (accuracy held out: " + String.join(", ", parts) + ")";
    }

    private static void addScore(List<String> lines, String data, ClassificationScore score) {
        lines.add(String.format(
                Locale.ROOT,
                "%s: accuracy %s, macro F1 %s, calibration error %s; sure of %s, and then right in %s",
                data,
                share(score.accuracy()),
                share(score.macroF1()),
                share(score.calibrationError()),
                percent(score.coverage()),
                score.coverage() == 0 ? "none" : percent(score.acceptedAccuracy())));
    }

    private static void putScore(ObjectNode json, ClassificationScore score) {
        json.put("texts", score.texts());
        json.put("accuracy", rounded(score.accuracy()));
        json.put("macroF1", rounded(score.macroF1()));
        json.put("calibrationError", rounded(score.calibrationError()));
        json.put("coverage", rounded(score.coverage()));
        json.put("acceptedAccuracy", score.coverage() == 0 ? null : rounded(score.acceptedAccuracy()));
        ArrayNode labels = json.putArray("byLabel");
        for (LabelScore one : score.labels()) {
            labels.addObject()
                    .put("label", one.label())
                    .put("texts", one.texts())
                    .put("precision", rounded(one.precision()))
                    .put("recall", rounded(one.recall()))
                    .put("f1", rounded(one.f1()));
        }
        ArrayNode confusions = json.putArray("confusions");
        for (Confusion one : score.confusions()) {
            confusions
                    .addObject()
                    .put("right", one.right())
                    .put("given", one.given())
                    .put("count", one.count());
        }
    }

    static String name(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", value * 100);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
