package dev.rightsize.core.metering;

import dev.rightsize.core.task.DidYouMean;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Electricity by zone. Immutable. */
public final class Grids {
    /** The zone of the world's average. */
    public static final String WORLD = "WOR";

    private final Map<String, Grid> grids = new TreeMap<>();

    /** @param grids with {@link #WORLD} among them */
    public Grids(List<Grid> grids) {
        grids.forEach(grid -> this.grids.put(grid.zone(), grid));
        if (!this.grids.containsKey(WORLD)) {
            throw new IllegalArgumentException("The world's average, '" + WORLD + "', is missing. Add it.");
        }
    }

    /**
     * The electricity of a zone.
     *
     * @throws IllegalArgumentException if it is unknown; the message names the nearest
     */
    public Grid of(String zone) {
        Grid grid = grids.get(zone);
        if (grid == null) {
            throw new IllegalArgumentException("There is no 'zone' named '" + zone + "'. "
                    + DidYouMean.among(grids.keySet(), zone) + " Zones are ISO 3166-1 alpha-3 codes such as DEU, or "
                    + WORLD + ".");
        }
        return grid;
    }

    /** The world's average. */
    public Grid world() {
        return of(WORLD);
    }

    /** Greenhouse gases of electricity from nobody knows where: the world's average, the cleanest zone, the dirtiest. */
    public Measure co2eGramsAnywhere(Measure energyWh) {
        return anywhere(energyWh, Grid::co2eGrams);
    }

    /** Water that making electricity takes nobody knows where: the world's average, the zone with the least, the most. */
    public Measure offSiteWaterMlAnywhere(Measure energyWh) {
        return anywhere(energyWh, Grid::offSiteWaterMl);
    }

    private Measure anywhere(Measure energyWh, BiFunction<Grid, Measure, Measure> of) {
        Measure average = of.apply(world(), energyWh);
        double low = average.low();
        double high = average.high();
        for (Grid grid : grids.values()) {
            Measure there = of.apply(grid, energyWh);
            low = Math.min(low, there.low());
            high = Math.max(high, there.high());
        }
        return Measure.estimated(
                low, average.value(), high, energyWh.source() + " × electricity of the world, any zone's as range");
    }
}
