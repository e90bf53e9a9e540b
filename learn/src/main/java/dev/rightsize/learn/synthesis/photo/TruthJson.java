package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.ReceiptTruth;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the truth of a picture as one line of JSON, with the fields that {@code score_receipts.py} reads. */
public final class TruthJson {
    private final StringBuilder out = new StringBuilder("{");

    private TruthJson() {}

    /** One object without line breaks; {@code lines} holds every printed cell with its box (four corners) and roles. */
    public static String line(String file, RenderedReceipt rendered) {
        TruthJson json = new TruthJson();
        json.fields(file, rendered);
        json.lines(rendered.cells());
        return json.out.append('}').toString();
    }

    private void fields(String file, RenderedReceipt rendered) {
        SyntheticReceipt receipt = rendered.receipt();
        ReceiptTruth truth = receipt.truth();
        text("file", file);
        text("kind", receipt.kind().name().toLowerCase(Locale.ROOT));
        text("locale", receipt.region().tag());
        text("look", rendered.look().name().toLowerCase(Locale.ROOT));
        name("seed").append(receipt.seed());
        text("merchant", truth.merchant());
        strings("merchant_other", truth.otherMerchants());
        text("date", truth.date());
        text("time", truth.time());
        text("total", truth.total());
        text("currency", truth.currency());
        items(truth);
        text("address", truth.address());
        text("phone", truth.phone());
        text("tax_id", truth.taxId());
        text("receipt_number", truth.receiptNumber());
        text("subtotal", truth.subtotal());
        strings("discounts", truth.discounts());
        strings("taxes", truth.taxes().stream().map(tax -> tax.amount()).toList());
        text("service", truth.service());
        text("tip", truth.tip());
        text("change", truth.change());
        name("width").append(rendered.picture().width());
        name("height").append(rendered.picture().height());
    }

    private void items(ReceiptTruth truth) {
        name("items").append('[');
        for (var item : truth.items()) {
            separate('[').append('{');
            text("name", item.description());
            text("quantity", item.quantity());
            text("unit_price", item.unitPrice());
            text("price", item.amount());
            out.append('}');
        }
        out.append(']');
    }

    private void lines(List<RenderedCell> cells) {
        name("lines").append('[');
        for (RenderedCell cell : cells) {
            separate('[').append('{');
            text("text", cell.text());
            name("row").append(cell.row());
            box(cell.box());
            strings("roles", roles(cell.roles()));
            out.append('}');
        }
        out.append(']');
    }

    private static List<String> roles(Set<Role> roles) {
        return new TreeSet<>(roles)
                .stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
    }

    private void box(Quad box) {
        name("box").append('[');
        for (float value :
                new float[] {box.x1(), box.y1(), box.x2(), box.y2(), box.x3(), box.y3(), box.x4(), box.y4()}) {
            separate('[').append(Math.round(value * 10) / 10.0);
        }
        out.append(']');
    }

    private void text(String name, @Nullable Object value) {
        name(name).append(value == null ? "null" : quoted(value.toString()));
    }

    private void strings(String name, List<?> values) {
        name(name).append('[');
        values.forEach(value -> separate('[').append(quoted(value.toString())));
        out.append(']');
    }

    private StringBuilder name(String name) {
        return separate('{').append('"').append(name).append("\":");
    }

    private StringBuilder separate(char opening) {
        char last = out.charAt(out.length() - 1);
        return last == opening ? out : out.append(',');
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
