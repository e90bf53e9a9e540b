package dev.rightsize.local.json;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Check;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.reading.receipt.Tax;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A receipt as JSON: every field is there, null if it was not found; amounts are texts such as {@code "12.34"}. */
final class ReceiptJson {
    private ReceiptJson() {}

    static void put(ObjectNode json, Receipt receipt) {
        json.put("kind", "receipt");
        putText(json, "merchant", receipt.merchant());
        putText(json, "address", receipt.address());
        putText(json, "phone", receipt.phone());
        putText(json, "taxId", receipt.taxId());
        putText(json, "date", receipt.date());
        putText(json, "time", receipt.time());
        putText(json, "currency", receipt.currency());
        putText(json, "receiptNumber", receipt.receiptNumber());
        putList(json, "items", receipt.items(), ReceiptJson::putItem);
        putText(json, "subtotal", receipt.subtotal());
        putList(json, "discounts", receipt.discounts(), ReceiptJson::putValue);
        putList(json, "taxes", receipt.taxes(), ReceiptJson::putTax);
        putText(json, "tip", receipt.tip());
        putTotal(json, receipt);
        putList(json, "payments", receipt.payments(), ReceiptJson::putPayment);
        putText(json, "change", receipt.change());
        ArrayNode checks = json.putArray("checks");
        receipt.checks().forEach(check -> putCheck(checks.addObject(), check));
    }

    private static void putTotal(ObjectNode json, Receipt receipt) {
        putText(json, "total", receipt.total());
        if (json.get("total") instanceof ObjectNode total) {
            Field<String> currency = receipt.currency();
            total.put("currency", currency == null ? null : currency.value());
        }
    }

    private static <T> void putText(ObjectNode json, String name, @Nullable Field<T> field) {
        if (field == null) {
            json.putNull(name);
        } else {
            putField(json.putObject(name), field, ReceiptJson::putValue);
        }
    }

    private static <T> void putList(
            ObjectNode json, String name, List<Field<T>> fields, BiConsumer<ObjectNode, @Nullable T> value) {
        ArrayNode array = json.putArray(name);
        fields.forEach(field -> putField(array.addObject(), field, value));
    }

    private static <T> void putField(ObjectNode json, Field<T> field, BiConsumer<ObjectNode, @Nullable T> value) {
        value.accept(json, field.value());
        json.put("raw", field.raw());
        json.put("confidence", rounded(field.confidence(), 10_000));
        putBox(json, field.box());
        ArrayNode evidence = json.putArray("evidence");
        field.evidence().forEach(evidence::add);
        if (!field.alternatives().isEmpty()) {
            ArrayNode alternatives = json.putArray("alternatives");
            for (T alternative : field.alternatives()) {
                ObjectNode one = JsonNodeFactory.instance.objectNode();
                value.accept(one, alternative);
                alternatives.add(one.size() == 1 && one.has("value") ? one.get("value") : one);
            }
        }
    }

    private static void putValue(ObjectNode json, @Nullable Object value) {
        json.put("value", text(value));
    }

    private static void putItem(ObjectNode json, @Nullable Item item) {
        json.put("description", item == null ? null : item.description());
        json.put("quantity", item == null ? null : item.quantity());
        json.put("unitPrice", item == null ? null : text(item.unitPrice()));
        json.put("amount", item == null ? null : text(item.amount()));
    }

    private static void putTax(ObjectNode json, @Nullable Tax tax) {
        json.put("label", tax == null ? null : tax.label());
        json.put("rate", tax == null ? null : tax.rate());
        json.put("base", tax == null ? null : text(tax.base()));
        json.put("amount", tax == null ? null : text(tax.amount()));
    }

    private static void putPayment(ObjectNode json, @Nullable Payment payment) {
        json.put("means", payment == null ? null : payment.means().name());
        json.put("label", payment == null ? null : payment.label());
        json.put("amount", payment == null ? null : text(payment.amount()));
    }

    private static void putCheck(ObjectNode json, Check check) {
        json.put("rule", check.rule());
        json.put("left", check.left().toString());
        json.put("right", check.right().toString());
        Amount difference = check.difference();
        json.put("difference", difference.toString());
        json.put("passes", check.passes());
    }

    private static void putBox(ObjectNode json, @Nullable Quad box) {
        if (box == null) {
            json.putNull("box");
            return;
        }
        ArrayNode corners = json.putArray("box");
        for (float coordinate :
                new float[] {box.x1(), box.y1(), box.x2(), box.y2(), box.x3(), box.y3(), box.x4(), box.y4()}) {
            corners.add(rounded(coordinate, 10));
        }
    }

    static double rounded(double value, int steps) {
        return (double) Math.round(value * steps) / steps;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
