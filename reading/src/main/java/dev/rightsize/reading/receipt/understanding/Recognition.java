package dev.rightsize.reading.receipt.understanding;

import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.choice.RowRoles;
import dev.rightsize.reading.receipt.rows.PageFacts;
import org.jspecify.annotations.Nullable;

/** Tells whether a page shows a receipt at all. */
final class Recognition {
    private static final double FLOOR = 0.35;
    private static final Role[] TELLING = {
        Role.TOTAL, Role.ITEM_PRICE, Role.SUBTOTAL, Role.TAX, Role.CASH, Role.CARD, Role.CHANGE, Role.RECEIPT_NUMBER
    };

    private Recognition() {}

    /** Why the page is no receipt, or null if it may be one. */
    static @Nullable NotAReceipt notAReceipt(PageFacts page, RowRoles roles) {
        if (page.rows().isEmpty()) {
            return new NotAReceipt("no text was found", 0.99);
        }
        boolean money = page.rows().stream().anyMatch(row -> row.lastMoney() != null);
        double most = 0;
        for (Role role : TELLING) {
            most = Math.max(most, roles.most(0, page.rows().size() - 1, role));
        }
        if (!money) {
            return new NotAReceipt("no amount of money was found", 0.9);
        }
        return most < FLOOR
                ? new NotAReceipt("no row looks like an item, a sum or a payment", Math.min(0.99, 1 - most))
                : null;
    }
}
