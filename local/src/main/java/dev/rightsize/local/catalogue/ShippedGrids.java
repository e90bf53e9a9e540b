package dev.rightsize.local.catalogue;

import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Grids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Electricity by zone: carbon and water a kilowatt hour, figures as EcoLogits publishes them for 50 zones. */
public final class ShippedGrids {
    private static final String TABLE = "/dev/rightsize/grids/electricity.csv";
    private static final String HEADER = "zone,gramsCo2eAKwh,litresAKwh";
    private static final String SOURCE = "EcoLogits 0.9.1, electricity_mixes.csv";

    private ShippedGrids() {}

    /** The table. */
    public static Grids grids() {
        return Held.GRIDS;
    }

    private static final class Held {
        private static final Grids GRIDS = load();

        private static Grids load() {
            try (InputStream in = Objects.requireNonNull(
                    ShippedGrids.class.getResourceAsStream(TABLE), "Class path " + TABLE + " is missing.")) {
                var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                if (!lines.get(0).equals(HEADER)) {
                    throw new IllegalStateException("Class path " + TABLE + " must start with '" + HEADER + "'.");
                }
                return new Grids(lines.stream().skip(1).map(Held::grid).toList());
            } catch (IOException e) {
                throw new UncheckedIOException("Class path " + TABLE + " cannot be read. Install again.", e);
            }
        }

        private static Grid grid(String line) {
            String[] cells = line.split(",", -1);
            return new Grid(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), SOURCE);
        }
    }
}
