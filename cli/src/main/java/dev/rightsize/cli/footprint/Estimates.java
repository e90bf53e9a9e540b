package dev.rightsize.cli.footprint;

import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.metering.Range;
import dev.rightsize.core.placement.Advisor;
import dev.rightsize.core.placement.Alternative;
import dev.rightsize.core.placement.Situation;
import dev.rightsize.core.placement.Workload;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.catalogue.ShippedGrids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What asks would cost, by the estimates of the advisor.
 *
 * @param zone whose electricity the user has
 * @param inputTokens as many as usual for the task if null
 * @param outputTokens as many as usual for the task if null
 */
record Estimates(
        Catalogue catalogue,
        String zone,
        @Nullable Integer inputTokens,
        @Nullable Integer outputTokens) {
    /**
     * One ask of a model, at every place where it is to be had.
     *
     * @throws IllegalArgumentException if nobody knows that model or zone, or it does not do the task
     */
    List<Alternative> of(TaskType type, String model) {
        catalogue.card(model);
        Task task = Task.of(type.label(), type, Requirements.NONE);
        Situation situation =
                Situation.of(task).zone(zone).workload(workload(task)).build();
        List<Alternative> found = new Advisor(catalogue, ShippedGrids.grids())
                .advise(situation).alternatives().stream()
                        .filter(one -> one.last().model().equals(model))
                        .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Model '" + model + "' does not do '" + type.label()
                    + "' by its card. ./rightsize models --task " + type.label() + " shows those that do.");
        }
        return found;
    }

    /** The same at the farthest place; null if it is not to be had there. */
    @Nullable
    Alternative remote(TaskType type, String model) {
        return of(type, model).stream()
                .filter(one -> one.last().place() == Place.REMOTE)
                .findFirst()
                .orElse(null);
    }

    private Workload workload(Task task) {
        Workload usual = Workload.usual(task);
        return new Workload(
                inputTokens == null ? usual.inputTokens() : Range.of(inputTokens),
                outputTokens == null ? usual.outputTokens() : Range.of(outputTokens),
                usual.inputBytes());
    }
}
