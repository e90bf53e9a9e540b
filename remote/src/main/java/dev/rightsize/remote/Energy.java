package dev.rightsize.remote;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.Hosting;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.DevicePower;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.metering.HostedInference;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Range;
import dev.rightsize.core.task.Place;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Energy, and what follows from it, of what a model writes: in its provider's data centre with CO2e and water, on a server
 * or device of yours without, as nobody knows whose electricity that is. Unknown where the card does not tell enough.
 */
final class Energy {
    private static final String OWN_SERVER =
            "EcoLogits 0.9.1, 64 requests at once … one, without the building's overhead";

    private final ModelCard card;
    private final Place place;
    private final @Nullable Grid grid;

    /** @throws IllegalArgumentException if the zone of the card's data centre is not among the grids */
    Energy(ModelCard card, Place place, Grids grids) {
        this.card = card;
        this.place = place;
        Hosting hosting = card.hosting();
        grid = hosting == null ? null : grids.of(hosting.zone());
    }

    /** @param seconds how long the answer took; null if that is not known */
    Footprint of(Range outputTokens, @Nullable Double seconds) {
        Figure all = card.parametersBillions();
        Figure active = card.activeParametersBillions();
        if (all == null || active == null) {
            return Footprint.UNKNOWN;
        }
        return switch (place) {
            case DEVICE -> alone(DevicePower.answerWh(Range.of(active), outputTokens));
            case SERVER -> alone(onServer(all, active, outputTokens));
            case REMOTE -> hosted(all, active, outputTokens, seconds);
        };
    }

    private static Measure onServer(Figure all, Figure active, Range outputTokens) {
        double low = inference(all, active, outputTokens.low(), null, HostedInference.USUAL_BATCH)
                .serverEnergyWh()
                .low();
        double high = inference(all, active, outputTokens.high(), null, 1)
                .serverEnergyWh()
                .high();
        return Range.between(low, high).estimated(OWN_SERVER);
    }

    private Footprint hosted(Figure all, Figure active, Range outputTokens, @Nullable Double seconds) {
        Hosting hosting = card.hosting();
        if (hosting == null || grid == null) {
            return Footprint.UNKNOWN;
        }
        Basis size = all.basis().weaker(active.basis());
        Function<Double, Footprint> each =
                tokens -> inference(all, active, tokens, seconds, HostedInference.USUAL_BATCH)
                        .footprint(hosting, grid, size);
        return spread(
                each.apply(outputTokens.low()), each.apply(outputTokens.central()), each.apply(outputTokens.high()));
    }

    private static HostedInference inference(
            Figure all, Figure active, double tokens, @Nullable Double seconds, int batch) {
        return new HostedInference(Range.of(all), Range.of(active), tokens, seconds, batch);
    }

    private static Footprint alone(Measure energyWh) {
        return new Footprint(null, null, null, energyWh, null, null, null, null, null);
    }

    private static Footprint spread(Footprint low, Footprint central, Footprint high) {
        return new Footprint(
                null,
                null,
                null,
                spread(low.energyWh(), central.energyWh(), high.energyWh()),
                spread(low.co2eGrams(), central.co2eGrams(), high.co2eGrams()),
                spread(low.embodiedCo2eGrams(), central.embodiedCo2eGrams(), high.embodiedCo2eGrams()),
                spread(low.onSiteWaterMl(), central.onSiteWaterMl(), high.onSiteWaterMl()),
                spread(low.offSiteWaterMl(), central.offSiteWaterMl(), high.offSiteWaterMl()),
                null);
    }

    private static @Nullable Measure spread(@Nullable Measure low, @Nullable Measure central, @Nullable Measure high) {
        return low == null || central == null || high == null
                ? null
                : Measure.estimated(low.low(), central.value(), high.high(), central.source());
    }
}
