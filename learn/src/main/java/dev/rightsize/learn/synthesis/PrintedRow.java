package dev.rightsize.learn.synthesis;

import dev.rightsize.reading.receipt.Role;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A printed line of text, or a graphic between lines.
 *
 * @param kind what is printed
 * @param cells from left to right; empty unless the kind is text
 * @param emphasis size and weight of the text
 * @param gapAbove empty space above, in lines
 */
public record PrintedRow(Kind kind, List<PrintedCell> cells, Emphasis emphasis, float gapAbove) {
    /** Text, or one of the graphics that receipts have. */
    public enum Kind {
        TEXT,
        RULE,
        BARCODE,
        SQUARE_CODE
    }

    public PrintedRow {
        float width = emphasis.widthFactor();
        cells = cells.stream()
                .sorted(Comparator.comparingDouble(cell -> cell.left(width)))
                .toList();
        if ((kind == Kind.TEXT) == cells.isEmpty()) {
            throw new IllegalArgumentException("A row of kind " + kind + " cannot have " + cells.size() + " cells.");
        }
    }

    /** The roles of all cells; {@link Role#OTHER} only if there is no other. */
    public Set<Role> roles() {
        return union(cells.stream().map(PrintedCell::roles).toList());
    }

    /** Several cells' roles as one set; {@link Role#OTHER} only if there is no other. */
    static Set<Role> union(List<Set<Role>> cells) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        cells.forEach(roles::addAll);
        if (roles.size() > 1) {
            roles.remove(Role.OTHER);
        }
        return roles;
    }
}
