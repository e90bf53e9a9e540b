package dev.rightsize.local.metering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that looks like {@code /sys/class/powercap}. */
record Powercap(Path folder) {
    static final long MAX_MICROJOULES = 262_143_328_850L;

    /** A counter, as the kernel shows it. */
    Powercap with(String zone, String name, long microjoules) {
        write(zone, "name", name + "\n");
        write(zone, "max_energy_range_uj", MAX_MICROJOULES + "\n");
        return shows(zone, microjoules);
    }

    /** It goes on to another value. */
    Powercap shows(String zone, long microjoules) {
        write(zone, "energy_uj", microjoules + "\n");
        return this;
    }

    /** What is there for all, but may be read by root alone. */
    Powercap unreadable(String zone) {
        try {
            Files.delete(folder.resolve(zone).resolve("energy_uj"));
            Files.createDirectory(folder.resolve(zone).resolve("energy_uj")); // root, who runs tests, may read any file
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void write(String zone, String file, String text) {
        try {
            Files.createDirectories(folder.resolve(zone));
            Files.writeString(folder.resolve(zone).resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
