package dev.rightsize.reading.receipt.fields;

import dev.rightsize.reading.receipt.choice.RowRoles;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.rows.RowFacts;

/**
 * A page with the roles of its rows: what the finders of fields work on.
 *
 * @param page what was found in the rows
 * @param roles what the rows are for
 */
public record PageReading(PageFacts page, RowRoles roles) {
    int rows() {
        return page.rows().size();
    }

    RowFacts row(int index) {
        return page.rows().get(index);
    }
}
