package dev.rightsize.local.catalogue;

import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Grids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Electricity by zone, from EcoLogits' table of 50 zones, which is shipped as it is (MPL-2.0). */
public final class ShippedGrids {
    private static final String TABLE = "/dev/rightsize/grids/electricity_mixes.csv";
    private static final String HEADER = "name,adpe,pe,gwp,wue";
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

        /** {@code gwp} is in kilograms a kilowatt hour. */
        private static Grid grid(String line) {
            String[] cells = line.split(",", -1);
            return new Grid(cells[0], 1000 * Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), SOURCE);
        }
    }
}
