package dev.rightsize.remote.answer;

import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.ClockTime;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.reading.receipt.Tax;
import dev.rightsize.reading.receipt.fields.Arithmetic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a receipt of an answer that follows the schema, and finds what a schema cannot say: days that no month has. */
final class ReceiptAnswer {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)(:\\d{2})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    /** More than any receipt comes to, and far from what a long can hold. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;

    private final FieldSource source;
    private final JsonNode answer;
    private final List<String> problems = new ArrayList<>();

    ReceiptAnswer(FieldSource source, JsonNode answer) {
        this.source = source;
        this.answer = answer;
    }

    Checked<Reading> read() {
        Receipt receipt = receipt();
        return problems.isEmpty() ? new Checked.Valid<>(receipt) : new Checked.Invalid<>(problems);
    }

    private Receipt receipt() {
        List<Field<Item>> items = list("items", this::item);
        Field<Amount> subtotal = amountField("subtotal");
        List<Field<Amount>> discounts = discounts();
        List<Field<Tax>> taxes = list("taxes", this::tax);
        Field<Amount> tip = amountField("tip");
        Field<Amount> total = amountField("total");
        List<Field<Payment>> payments = list("payments", this::payment);
        Field<Amount> change = amountField("change");
        return new Receipt(
                textField("merchant"),
                textField("address"),
                textField("phone"),
                textField("taxId"),
                parsed("date", "a day of the calendar, YYYY-MM-DD", ReceiptAnswer::date),
                parsed("time", "a time such as 19:05", ReceiptAnswer::time),
                parsed("currency", "an ISO 4217 code such as EUR", ReceiptAnswer::currency),
                textField("receiptNumber"),
                items,
                subtotal,
                discounts,
                taxes,
                tip,
                total,
                payments,
                change,
                new Arithmetic(items, subtotal, discounts, taxes, tip, total, payments, change).checks());
    }

    private @Nullable Field<String> textField(String name) {
        String text = text(answer, name);
        return text == null ? null : source.field(text, text);
    }

    private <T> @Nullable Field<T> parsed(String name, String form, Function<String, @Nullable T> parser) {
        String text = text(answer, name);
        if (text == null) {
            return null;
        }
        T value = parser.apply(text);
        if (value == null) {
            problems.add("/" + name + " must be " + form + ", or null.");
            return null;
        }
        return source.field(value, text);
    }

    private @Nullable Field<Amount> amountField(String name) {
        Amount amount = amount("/" + name, answer.path(name));
        return amount == null ? null : source.field(amount, raw(answer.path(name)));
    }

    /** Written with a minus or without, a discount is less to pay. */
    private List<Field<Amount>> discounts() {
        List<Field<Amount>> discounts = new ArrayList<>();
        JsonNode nodes = answer.path("discounts");
        for (int i = 0; i < nodes.size(); i++) {
            Amount amount = amount("/discounts/" + i, nodes.get(i));
            if (amount != null) {
                discounts.add(source.field(new Amount(-Math.abs(amount.hundredths())), raw(nodes.get(i))));
            }
        }
        return discounts;
    }

    private <T> List<Field<T>> list(String name, Entry<T> entry) {
        List<Field<T>> fields = new ArrayList<>();
        JsonNode nodes = answer.path(name);
        for (int i = 0; i < nodes.size(); i++) {
            T value = entry.of("/" + name + "/" + i, nodes.get(i));
            if (value != null) {
                fields.add(source.field(value, String.valueOf(value)));
            }
        }
        return fields;
    }

    private @Nullable Item item(String path, JsonNode node) {
        Amount amount = amount(path + "/amount", node.path("amount"));
        String description = node.path("description").stringValue("").strip();
        JsonNode price = node.path("unitPrice");
        // that of fuel has more decimals than an amount can hold
        Amount unitPrice = price.isNumber() && fits(price, DECIMALS) ? amount(path, price) : null;
        return amount == null ? null : new Item(description, number(node, "quantity"), unitPrice, amount);
    }

    private @Nullable Tax tax(String path, JsonNode node) {
        Amount amount = amount(path + "/amount", node.path("amount"));
        Amount base = amount(path + "/base", node.path("base"));
        String label = node.path("label").stringValue("").strip();
        return amount == null ? null : new Tax(label, number(node, "rate"), base, amount);
    }

    private Payment payment(String path, JsonNode node) {
        Payment.Means means = Payment.Means.valueOf(node.path("means").stringValue(""));
        String label = node.path("label").stringValue("").strip();
        return new Payment(means, label, amount(path + "/amount", node.path("amount")));
    }

    private @Nullable Amount amount(String path, JsonNode node) {
        if (!node.isNumber()) {
            return null;
        }
        if (!fits(node, DECIMALS)) {
            problems.add(path + " must be an amount of money with at most two decimals.");
            return null;
        }
        return new Amount(node.decimalValue().movePointRight(DECIMALS).longValueExact());
    }

    private static boolean fits(JsonNode number, int decimals) {
        BigDecimal value = number.decimalValue();
        return value.abs().compareTo(MOST) < 0 && value.stripTrailingZeros().scale() <= decimals;
    }

    private static @Nullable String number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNumber() && fits(value, MOST_DECIMALS) ? raw(value) : null;
    }

    private static String raw(JsonNode number) {
        return number.decimalValue().toPlainString();
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).stringValue("").strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable CalendarDate date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return null;
        }
        int year = Integer.parseInt(date.group(1));
        int month = Integer.parseInt(date.group(2));
        int day = Integer.parseInt(date.group(3));
        return CalendarDate.exists(year, month, day) ? new CalendarDate(year, month, day) : null;
    }

    private static @Nullable ClockTime time(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches() ? new ClockTime(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))) : null;
    }

    private static @Nullable String currency(String text) {
        return CURRENCY.matcher(text).matches() ? text : null;
    }

    /** Makes something of an entry of a list; null if its amount is no amount. */
    private interface Entry<T> {
        @Nullable
        T of(String path, JsonNode node);
    }
}
