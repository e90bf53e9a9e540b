package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.Quality;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.core.task.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What requirements say against a model, and what they ask that nobody knows of it. Not safe for use by threads.
 *
 * <pre>{@code
 * new Objections(requirements).place(Place.REMOTE).card(card).objections(); // [may not run at a remote API]
 * }</pre>
 */
public final class Objections {
    private final Requirements requirements;
    private final List<String> objections = new ArrayList<>();
    private final List<String> unknowns = new ArrayList<>();

    /** @param requirements what is demanded */
    public Objections(Requirements requirements) {
        this.requirements = requirements;
    }

    /** Why the requirements rule it out; empty if nothing that was looked at does. */
    public List<String> objections() {
        return List.copyOf(objections);
    }

    /** What they ask for and nobody has measured or told. */
    public List<String> unknowns() {
        return List.copyOf(unknowns);
    }

    /** Looks at where it would run. */
    public Objections place(Place place) {
        if (!requirements.mayRunAt(place)) {
            objections.add("may not run " + Words.at(place));
        }
        return this;
    }

    /** Looks at its one purpose, its languages and its openness. */
    public Objections card(ModelCard card) {
        if (card.only() != null) {
            objections.add(card.name() + " " + card.only() + ", nothing else");
        }
        List<String> missing = requirements.languages().stream()
                .filter(language -> !card.languages().contains(language))
                .toList();
        if (!missing.isEmpty()) {
            (card.languages().isEmpty() ? unknowns : objections)
                    .add((card.languages().isEmpty() ? "languages not told, wanted: " : "does not know ")
                            + String.join(", ", missing));
        }
        var floor = requirements.transparency();
        if (floor != null && !card.transparency().isAtLeast(floor)) {
            objections.add("transparency " + card.transparency() + " is below " + floor);
        }
        return this;
    }

    /** Below the floor on every set: out. On some: nobody knows but you, with examples of your own. */
    Objections quality(List<Quality> measured) {
        QualityFloor floor = requirements.quality();
        if (floor == null) {
            return this;
        }
        if (measured.isEmpty()) {
            unknowns.add("'" + floor.measure() + "' not measured");
        } else if (QualityCheck.fails(measured, floor)) {
            objections.add("'" + floor.measure() + "' is below " + floor.minimum() + ": " + figures(measured));
        } else if (measured.stream().anyMatch(quality -> quality.value() < floor.minimum())) {
            unknowns.add("'" + floor.measure() + "' of " + floor.minimum() + " is reached on some sets only: "
                    + figures(measured));
        }
        return this;
    }

    private static String figures(List<Quality> measured) {
        return measured.stream()
                .map(quality -> quality.value() + " on " + quality.data())
                .collect(Collectors.joining(", "));
    }

    /** Looks at what a user would have to download; null if the size is unknown, 0 if nothing. */
    public Objections download(@Nullable Double bytes) {
        Long ceiling = requirements.maxDownloadBytes();
        if (ceiling == null) {
            return this;
        }
        if (bytes == null) {
            unknowns.add("size of the download not told");
        } else if (bytes > ceiling) {
            objections.add("download of " + megabytes(bytes) + " is above " + megabytes(ceiling));
        }
        return this;
    }

    /** Looks at latency, and at the budget of a month; null if the volume is unknown. */
    public Objections costs(Footprint perAsk, @Nullable Footprint perMonth) {
        Long ceiling = requirements.maxLatencyMs();
        if (ceiling != null) {
            against("latency (ms)", perAsk.latencyMs(), ceiling.doubleValue());
        }
        Budget budget = requirements.budget();
        against("money a month (USD)", perMonth == null ? null : perMonth.moneyUsd(), budget.maxMoneyUsd());
        against("energy a month (Wh)", perMonth == null ? null : perMonth.energyWh(), budget.maxEnergyWh());
        against("CO2e a month (g)", perMonth == null ? null : perMonth.co2eGrams(), budget.maxCo2eGrams());
        return this;
    }

    private void against(String what, @Nullable Measure measure, @Nullable Double limit) {
        if (limit == null) {
            return;
        }
        if (measure == null) {
            unknowns.add(what + " unknown");
        } else if (measure.value() > limit) {
            objections.add(what + " of about " + rounded(measure.value()) + " is above " + rounded(limit));
        } else if (measure.high() > limit) {
            unknowns.add(what + " may reach " + rounded(measure.high()) + ", above " + rounded(limit));
        }
    }

    private static String megabytes(double bytes) {
        return rounded(bytes / 1e6) + " MB";
    }

    /** Three figures, without a locale. */
    private static String rounded(double value) {
        if (value == 0) {
            return "0";
        }
        double step = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
        double rounded = Math.round(value / step) * step;
        boolean whole = step >= 1 || rounded == Math.rint(rounded);
        return whole ? Long.toString(Math.round(rounded)) : Double.toString(Math.round(rounded * 1e6) / 1e6);
    }
}
