package dev.rightsize.local.metering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processors' own counters of energy, as Linux shows them (RAPL, {@code /sys/class/powercap}). They count the whole
 * machine, once in about a millisecond. Safe for use by threads.
 *
 * <p>Only packages are counted, or the platform ({@code psys}) where there are none: cores, the uncore part and memory
 * lie within, and would be counted twice.
 */
public final class EnergyCounter {
    private static final Path FOLDER = Path.of("/sys/class/powercap");
    private static final double MICROJOULES_A_WH = 3.6e9;

    private final List<Domain> domains;

    private EnergyCounter(List<Domain> domains) {
        this.domains = List.copyOf(domains);
    }

    /** The counters of this machine; null where none may be read: in most virtual machines, or by users other than root. */
    public static @Nullable EnergyCounter ofThisMachine() {
        return in(FOLDER);
    }

    static @Nullable EnergyCounter in(Path folder) {
        Map<String, Domain> readable = readable(folder);
        List<Domain> packages = new ArrayList<>(readable.values());
        packages.removeIf(domain -> !domain.name.startsWith("package-"));
        Domain platform = readable.get("psys");
        if (packages.isEmpty() && platform != null) {
            packages.add(platform);
        }
        return packages.isEmpty() ? null : new EnergyCounter(packages);
    }

    /** What they show now; null if they can no longer be read. */
    public @Nullable Reading read() {
        List<Long> microjoules = new ArrayList<>();
        for (Domain domain : domains) {
            Long value = number(domain.folder.resolve("energy_uj"));
            if (value == null) {
                return null;
            }
            microjoules.add(value);
        }
        return new Reading(microjoules);
    }

    /** The energy between two readings, in watt hours; a counter that has begun anew meanwhile is followed once. */
    public double wattHours(Reading from, Reading to) {
        double sum = 0;
        for (int i = 0; i < domains.size(); i++) {
            long difference = to.microjoules.get(i) - from.microjoules.get(i);
            sum += difference < 0 ? difference + domains.get(i).maxMicrojoules : difference;
        }
        return sum / MICROJOULES_A_WH;
    }

    /** {@code RAPL package-0 + package-1}. */
    public String source() {
        return "RAPL " + domains.stream().map(Domain::name).collect(Collectors.joining(" + "));
    }

    /** By name, so that one that is shown by two interfaces (MSR and MMIO) counts once. */
    private static Map<String, Domain> readable(Path folder) {
        Map<String, Domain> domains = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> folders = Files.list(folder)) {
                folders.sorted().forEach(one -> {
                    Domain domain = domain(one);
                    if (domain != null) {
                        domains.putIfAbsent(domain.name, domain);
                    }
                });
            } catch (IOException | UncheckedIOException e) {
                return Map.of(); // as good as none
            }
        }
        return domains;
    }

    private static @Nullable Domain domain(Path folder) {
        String name = text(folder.resolve("name"));
        Long max = number(folder.resolve("max_energy_range_uj"));
        return name == null || max == null || number(folder.resolve("energy_uj")) == null
                ? null
                : new Domain(name, folder, max);
    }

    private static @Nullable Long number(Path file) {
        String text = text(file);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return null; // not there, or not for us
        }
    }

    /** @param microjoules one value a domain */
    public record Reading(List<Long> microjoules) {
        public Reading {
            microjoules = List.copyOf(microjoules);
        }
    }

    private record Domain(String name, Path folder, long maxMicrojoules) {}
}
