package dev.rightsize.reading.json;

import dev.rightsize.core.json.JsonArray;
import dev.rightsize.core.json.JsonObject;
import dev.rightsize.core.json.JsonValue;
import dev.rightsize.core.json.Rounding;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.Check;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.reading.receipt.Tax;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A reading as JSON: {@code {"kind": "receipt", "merchant": {"value", "raw", "confidence", "box", "evidence"}, …, "items":
 * […], "page"}} or {@code {"kind": "not-a-receipt", "reason", "confidence", "page"}}. Every field is there, null if it was
 * not found; amounts are texts such as {@code "12.34"}. Boxes are four corners, {@code [x1, y1, … y4]}, in pixels of the
 * upright picture, whose size {@code page} tells.
 */
public final class ReceiptJson {
    private ReceiptJson() {}

    /** What came of reading a picture. */
    public static JsonObject of(Reading reading, Page page) {
        JsonObject json = new JsonObject();
        put(json, reading, page);
        return json;
    }

    /** The same without the page: what another model said may have come without one. */
    public static JsonObject of(Reading reading) {
        JsonObject json = new JsonObject();
        put(json, reading);
        return json;
    }

    /** Adds what came of reading a picture. */
    public static void put(JsonObject json, Reading reading, Page page) {
        put(json, reading);
        json.putObject("page")
                .put("width", page.width())
                .put("height", page.height())
                .put("quarterTurns", page.quarterTurns());
    }

    private static void put(JsonObject json, Reading reading) {
        if (reading instanceof Receipt receipt) {
            put(json, receipt);
        } else if (reading instanceof NotAReceipt none) {
            json.put("kind", "not-a-receipt").put("reason", none.reason());
            json.put("confidence", Rounding.rounded(none.confidence(), 10_000));
        }
    }

    private static void put(JsonObject json, Receipt receipt) {
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
        JsonArray checks = json.putArray("checks");
        receipt.checks().forEach(check -> putCheck(checks.addObject(), check));
    }

    private static void putTotal(JsonObject json, Receipt receipt) {
        putText(json, "total", receipt.total());
        if (json.get("total") instanceof JsonObject total) {
            Field<String> currency = receipt.currency();
            total.put("currency", currency == null ? null : currency.value());
        }
    }

    private static <T> void putText(JsonObject json, String name, @Nullable Field<T> field) {
        if (field == null) {
            json.put(name, JsonValue.NULL);
        } else {
            putField(json.putObject(name), field, ReceiptJson::putValue);
        }
    }

    private static <T> void putList(
            JsonObject json, String name, List<Field<T>> fields, BiConsumer<JsonObject, @Nullable T> value) {
        JsonArray array = json.putArray(name);
        fields.forEach(field -> putField(array.addObject(), field, value));
    }

    private static <T> void putField(JsonObject json, Field<T> field, BiConsumer<JsonObject, @Nullable T> value) {
        value.accept(json, field.value());
        json.put("raw", field.raw());
        json.put("confidence", Rounding.rounded(field.confidence(), 10_000));
        json.put("box", BoxJson.of(field.box()));
        JsonArray evidence = json.putArray("evidence");
        field.evidence().forEach(evidence::add);
        if (!field.alternatives().isEmpty()) {
            JsonArray alternatives = json.putArray("alternatives");
            for (T alternative : field.alternatives()) {
                JsonObject one = new JsonObject();
                value.accept(one, alternative);
                JsonValue only = one.size() == 1 ? one.get("value") : null;
                alternatives.add(only == null ? one : only);
            }
        }
    }

    private static void putValue(JsonObject json, @Nullable Object value) {
        json.put("value", text(value));
    }

    private static void putItem(JsonObject json, @Nullable Item item) {
        json.put("description", item == null ? null : item.description());
        json.put("quantity", item == null ? null : item.quantity());
        json.put("unitPrice", item == null ? null : text(item.unitPrice()));
        json.put("amount", item == null ? null : text(item.amount()));
    }

    private static void putTax(JsonObject json, @Nullable Tax tax) {
        json.put("label", tax == null ? null : tax.label());
        json.put("rate", tax == null ? null : tax.rate());
        json.put("base", tax == null ? null : text(tax.base()));
        json.put("amount", tax == null ? null : text(tax.amount()));
    }

    private static void putPayment(JsonObject json, @Nullable Payment payment) {
        json.put("means", payment == null ? null : payment.means().name());
        json.put("label", payment == null ? null : payment.label());
        json.put("amount", payment == null ? null : text(payment.amount()));
    }

    private static void putCheck(JsonObject json, Check check) {
        json.put("rule", check.rule());
        json.put("left", check.left().toString());
        json.put("right", check.right().toString());
        json.put("difference", check.difference().toString());
        json.put("passes", check.passes());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
