package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.catalogue.Quality;
import dev.rightsize.core.metering.Footprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of doing the task with models of the catalogue, and what it would cost. All figures are estimates before
 * anything has run; what is unknown is null.
 *
 * @param models those that take part, in the order in which they run; all at one place
 * @param kind the largest of their kinds
 * @param delivery how the last of them comes there
 * @param downloadBytes what each user has to download once; null if unknown, 0 if nothing
 * @param quality what was measured of the last model by the measure that the requirements ask for, one figure a set
 * @param perAsk what one ask costs, without the download
 * @param perMonth what a month's asks cost, with downloads, one a user and year; null if the volume is unknown
 * @param breakEvenUses after how many asks of one user the download has cost less energy than the first remote
 *     alternative; null if there is no download, it never does, or that is unknown
 * @param objections why the requirements rule it out; empty if they do not
 * @param unknowns what the requirements ask for and nobody has measured or told
 */
public record Alternative(
        List<ModelReference> models,
        ModelKind kind,
        Delivery delivery,
        @Nullable Double downloadBytes,
        List<Quality> quality,
        Footprint perAsk,
        @Nullable Footprint perMonth,
        @Nullable Double breakEvenUses,
        List<String> objections,
        List<String> unknowns) {
    public Alternative {
        models = List.copyOf(models);
        quality = List.copyOf(quality);
        objections = List.copyOf(objections);
        unknowns = List.copyOf(unknowns);
    }

    /** Whether nothing speaks against it. */
    public boolean isPossible() {
        return objections.isEmpty();
    }

    /** The model that gives the answer. */
    public ModelReference last() {
        return models.get(models.size() - 1);
    }
}
