package dev.rightsize.cli.advise;

import dev.rightsize.core.placement.Situation;
import dev.rightsize.local.json.SituationJson;
import dev.rightsize.local.jsonfile.JsonFileException;
import dev.rightsize.local.jsonfile.JsonProblem;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.node.ObjectNode;

/** The advisor's flags for requirements, for other commands that ask the same. */
public final class RequirementFlags {
    private static final List<String> FIELDS = List.of(
            "origin",
            "sensitive",
            "places",
            "offline",
            "languages",
            "qualityMeasure",
            "qualityMinimum",
            "maxLatencyMs",
            "maxDownloadBytes",
            "asksPerMonth",
            "users",
            "maxMoneyUsd",
            "maxEnergyWh",
            "maxCo2eGrams",
            "transparency",
            "zone");

    private RequirementFlags() {}

    /** Adds the flags to a command. */
    public static void addTo(CommandSpec spec) {
        questions().forEach(question -> spec.addOption(AdviseCommand.option(question)));
    }

    /** Whether any of them was given. */
    public static boolean given(CommandSpec spec) {
        return questions().stream()
                .anyMatch(question -> spec.findOption(question.flag()).getValue() != null);
    }

    /**
     * The situation that the flags tell.
     *
     * @param known what is known without flags: the task
     * @throws JsonFileException if answers contradict each other
     * @throws ParameterException if a flag has no such answer
     */
    public static Situation read(CommandSpec spec, ObjectNode known) {
        for (Question question : questions()) {
            String given = spec.findOption(question.flag()).getValue();
            if (given != null) {
                try {
                    question.put(known, given);
                } catch (IllegalArgumentException e) {
                    throw new ParameterException(spec.commandLine(), question.flag() + ": " + e.getMessage(), e);
                }
            }
        }
        if (known.has("qualityMinimum") && !known.has("qualityMeasure")) {
            known.put("qualityMeasure", "accuracy");
        }
        return SituationJson.read(Answers.ofFlags(known));
    }

    /** A problem by flag, not by line, where it came from flags. */
    public static String told(JsonProblem problem) {
        return Answers.told(problem);
    }

    private static List<Question> questions() {
        return Questions.ALL.stream()
                .filter(question -> FIELDS.contains(question.field()))
                .toList();
    }
}
