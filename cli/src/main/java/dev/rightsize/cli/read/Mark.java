package dev.rightsize.cli.read;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Receipt;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field to draw on a picture.
 *
 * @param kind which field; fields of a kind have one colour
 * @param label what to write beside it
 * @param box where it stands
 */
record Mark(Kind kind, String label, Quad box) {
    /** What is drawn, in the order of the legend. Colours tell apart on white paper, in print too. */
    enum Kind {
        MERCHANT("merchant", 0x6A1B9A),
        CONTACT("address, phone, tax id", 0x5D4037),
        WHEN("date, time, number", 0x00695C),
        ITEM("item", 0x1565C0),
        SUM("subtotal, discount, tip", 0xAD6800),
        TAX("tax", 0xC2185B),
        TOTAL("total", 0xC62828),
        PAYMENT("payment, change", 0x33691E);

        private final String title;
        private final Color colour;

        Kind(String title, int rgb) {
            this.title = title;
            this.colour = new Color(rgb);
        }

        String title() {
            return title;
        }

        Color colour() {
            return colour;
        }
    }

    static List<Mark> of(Receipt receipt) {
        List<Mark> marks = new ArrayList<>();
        add(marks, Kind.MERCHANT, "merchant", receipt.merchant(), Object::toString);
        add(marks, Kind.CONTACT, "address", receipt.address(), value -> "");
        add(marks, Kind.CONTACT, "phone", receipt.phone(), value -> "");
        add(marks, Kind.CONTACT, "tax id", receipt.taxId(), value -> "");
        add(marks, Kind.WHEN, "date", receipt.date(), Object::toString);
        add(marks, Kind.WHEN, "time", receipt.time(), Object::toString);
        add(marks, Kind.WHEN, "number", receipt.receiptNumber(), value -> "");
        receipt.items()
                .forEach(item -> add(
                        marks, Kind.ITEM, "item", item, value -> value.amount().toString()));
        add(marks, Kind.SUM, "subtotal", receipt.subtotal(), Object::toString);
        receipt.discounts().forEach(discount -> add(marks, Kind.SUM, "discount", discount, Object::toString));
        receipt.taxes()
                .forEach(tax ->
                        add(marks, Kind.TAX, "tax", tax, value -> value.amount().toString()));
        add(marks, Kind.SUM, "tip", receipt.tip(), Object::toString);
        add(marks, Kind.TOTAL, "total", receipt.total(), Object::toString);
        receipt.payments()
                .forEach(payment -> add(
                        marks,
                        Kind.PAYMENT,
                        "payment",
                        payment,
                        value -> value.amount() == null ? "" : value.amount() + ""));
        add(marks, Kind.PAYMENT, "change", receipt.change(), Object::toString);
        return marks;
    }

    private static <T> void add(
            List<Mark> marks, Kind kind, String name, @Nullable Field<T> field, Function<T, String> text) {
        if (field != null && field.box() != null) {
            String value = field.value() == null ? "?" : text.apply(field.value());
            String sure = " " + Math.round(field.confidence() * 100) + "%";
            marks.add(new Mark(kind, name + (value.isEmpty() ? "" : " " + value) + sure, field.box()));
        }
    }
}
