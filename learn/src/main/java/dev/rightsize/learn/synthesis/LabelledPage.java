package dev.rightsize.learn.synthesis;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.Role;
import java.util.List;
import java.util.Set;

/**
 * A page as OCR gives it, with the roles of every cell: what the role model learns from.
 *
 * @param page rows and cells
 * @param cellRoles for each row of the page, for each of its cells, its roles
 * @param receipt what it was made from
 */
public record LabelledPage(Page page, List<List<Set<Role>>> cellRoles, SyntheticReceipt receipt) {
    public LabelledPage {
        cellRoles = cellRoles.stream().map(List::copyOf).toList();
        if (cellRoles.size() != page.rows().size()) {
            throw new IllegalArgumentException(
                    "Page has " + page.rows().size() + " rows but roles are given for " + cellRoles.size() + ".");
        }
    }

    /** The roles of all cells of a row; {@link Role#OTHER} only if there is no other. */
    public Set<Role> rowRoles(int row) {
        return PrintedRow.union(cellRoles.get(row));
    }
}
