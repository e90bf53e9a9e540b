package dev.rightsize.learn.features;

import dev.rightsize.learn.dataset.ItemTruth;
import dev.rightsize.learn.dataset.ReceiptTruth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a receipt, field by field. */
final class Truths {
    private @Nullable String merchant;
    private @Nullable String address;
    private @Nullable String date;
    private List<String> dateOthers = List.of();
    private @Nullable String total;
    private List<String> totalOthers = List.of();
    private @Nullable String subtotal;
    private List<ItemTruth> items = List.of();

    private Truths() {}

    static Truths known() {
        return new Truths();
    }

    Truths merchant(String name) {
        merchant = name;
        return this;
    }

    Truths address(String line) {
        address = line;
        return this;
    }

    Truths date(String day, String... others) {
        date = day;
        dateOthers = List.of(others);
        return this;
    }

    Truths total(String amount, String... others) {
        total = amount;
        totalOthers = List.of(others);
        return this;
    }

    Truths subtotal(String amount) {
        subtotal = amount;
        return this;
    }

    Truths items(ItemTruth... all) {
        items = List.of(all);
        return this;
    }

    ReceiptTruth truth() {
        return new ReceiptTruth(
                "a.jpg",
                merchant,
                address,
                date,
                dateOthers,
                null,
                total,
                totalOthers,
                subtotal,
                null,
                null,
                items,
                null,
                null,
                null);
    }
}
