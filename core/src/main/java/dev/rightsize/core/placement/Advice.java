package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Place;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the advisor says about a situation, each answer with its reason.
 *
 * @param situation what was asked
 * @param need whether AI is needed at all
 * @param steps the tasks into which it should be split; one if it should not; none if no AI is needed
 * @param kind the smallest kind of model that does the hardest step
 * @param location the article's first table for that kind; null for rules
 * @param findings the article's second table, row by row
 * @param place where it should run; null if {@code conflicts} leave no place
 * @param strategy in which order places are asked; null if no place is left or no AI is needed
 * @param conflicts hard constraints that exclude each other, and what to do; empty if they do not
 * @param alternatives what the catalogue has for the task, the possible ones first, from small to large
 * @param recommended the one of them to take; null if there is none
 */
public record Advice(
        Situation situation,
        Reasoned<Need> need,
        Reasoned<List<Step>> steps,
        Reasoned<ModelKind> kind,
        @Nullable LocationRow location,
        List<Finding> findings,
        @Nullable Reasoned<Place> place,
        @Nullable Reasoned<Strategy> strategy,
        List<String> conflicts,
        List<Alternative> alternatives,
        @Nullable Alternative recommended) {
    public Advice {
        findings = List.copyOf(findings);
        conflicts = List.copyOf(conflicts);
        alternatives = List.copyOf(alternatives);
    }

    /** In one line: {@code OCR + text classification, on the device, local-first}. */
    public String summary() {
        if (need.answer() != Need.AI) {
            return need.answer() == Need.FORM ? "a form, no AI" : "a rule, no AI";
        }
        String what = steps.answer().stream().map(Step::label).collect(Collectors.joining(" + "));
        if (place == null || strategy == null) {
            return what + ", but no place is left";
        }
        return what + ", " + Words.at(place.answer()) + ", " + Words.of(strategy.answer());
    }
}
