package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.PrintedCell;
import dev.rightsize.learn.synthesis.PrintedCell.Anchor;
import dev.rightsize.learn.synthesis.PrintedRow;
import dev.rightsize.reading.receipt.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The paper roll of a till: rows are added from top to bottom. */
final class Roll {
    private final int width;
    private final boolean capitals;
    private final List<PrintedRow> rows = new ArrayList<>();
    private float gap;

    Roll(int width, boolean capitals) {
        this.width = width;
        this.capitals = capitals;
    }

    int width() {
        return width;
    }

    List<PrintedRow> rows() {
        return List.copyOf(rows);
    }

    /** Leaves {@code lines} empty above the next row. */
    void feed(double lines) {
        gap += (float) lines;
    }

    PrintedCell left(String text, double column, Role... roles) {
        return cell(text, column, Anchor.LEFT, roles);
    }

    PrintedCell right(String text, double column, Role... roles) {
        return cell(text, column, Anchor.RIGHT, roles);
    }

    PrintedCell centre(String text, Role... roles) {
        return cell(text, width / 2.0, Anchor.CENTRE, roles);
    }

    private PrintedCell cell(String text, double column, Anchor anchor, Role... roles) {
        String cut =
                text.strip().length() > width ? text.strip().substring(0, width).strip() : text.strip();
        return new PrintedCell(
                capitals ? capital(cut) : cut,
                (float) column,
                anchor,
                Set.copyOf(EnumSet.copyOf(Arrays.asList(roles))));
    }

    private static String capital(String text) {
        return text.replace("ß", "SS").toUpperCase(Locale.ROOT);
    }

    void text(PrintedCell... cells) {
        text(Emphasis.NORMAL, cells);
    }

    /** A row; falls back to plain type if it would not fit in large type. */
    void text(Emphasis emphasis, PrintedCell... cells) {
        add(PrintedRow.Kind.TEXT, Arrays.asList(cells), fits(cells, emphasis) ? emphasis : Emphasis.BOLD);
    }

    /** A row with the alignment of the whole: centred, or at the left margin. */
    void line(boolean centred, Emphasis emphasis, String text, Role... roles) {
        text(emphasis, centred ? centre(text, roles) : left(text, 0, roles));
    }

    void graphic(PrintedRow.Kind kind) {
        add(kind, List.of(), Emphasis.NORMAL);
    }

    private void add(PrintedRow.Kind kind, List<PrintedCell> cells, Emphasis emphasis) {
        rows.add(new PrintedRow(kind, cells, emphasis, gap));
        gap = 0;
    }

    private boolean fits(PrintedCell[] cells, Emphasis emphasis) {
        float factor = emphasis.widthFactor();
        float used = 0;
        for (PrintedCell cell : cells) {
            used += cell.text().length() * factor + 1;
            if (cell.left(factor) < -0.5f || cell.left(factor) + cell.text().length() * factor > width + 0.5f) {
                return false;
            }
        }
        return used <= width + 1;
    }
}
