package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.ModelKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the first table of "Right-sized AI" (web.dev/articles/right-sized-ai, 2025-11-10, CC BY 4.0): where a kind of
 * model is recommended to be.
 *
 * @param kind the kind of model
 * @param printed where the table recommends it
 * @param interpreted what the advisor uses
 * @param note where the two differ: why; else what to bear in mind; null for nothing
 */
public record LocationRow(
        ModelKind kind,
        Set<Location> printed,
        Set<Location> interpreted,
        @Nullable String note) {
    private static final Set<Location> EVERYWHERE = Set.of(Location.values());
    private static final Set<Location> SERVER_ONLY = Set.of(Location.SERVER_HOSTED);

    /** The table. */
    public static final List<LocationRow> TABLE = List.of(
            new LocationRow(
                    ModelKind.TASK_SPECIFIC,
                    SERVER_ONLY,
                    EVERYWHERE,
                    "The printed row contradicts the article's own text: task-specific models \"can be run on many"
                            + " devices\", its receipt example runs OCR and a classifier on the device, and its sister"
                            + " page recommends specialised models of 9 KB to 13 MB for pages."),
            new LocationRow(
                    ModelKind.SMALL_LANGUAGE_MODEL,
                    EVERYWHERE,
                    EVERYWHERE,
                    "Only recent, expensive phones run small language models."),
            new LocationRow(ModelKind.FOUNDATION, SERVER_ONLY, SERVER_ONLY, null));

    public LocationRow {
        printed = Set.copyOf(printed);
        interpreted = Set.copyOf(interpreted);
    }

    /** Whether the printed row is not what the advisor uses. */
    public boolean isInConflict() {
        return !printed.equals(interpreted);
    }

    /** Whether the advisor recommends it there. */
    public boolean recommends(Location location) {
        return interpreted.contains(location);
    }

    /** The row of a kind; null for rules, which need no place of their own. */
    public static @Nullable LocationRow of(ModelKind kind) {
        return TABLE.stream().filter(row -> row.kind == kind).findFirst().orElse(null);
    }
}
