package dev.rightsize.remote.answer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.Check;
import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormatsTest {
    private static final LabelFormat LABELS = new LabelFormat(
            Task.of("mail", TaskType.CLASSIFY, Requirements.NONE).withOutputs(List.of("Invoice", "praise", "Praise")));
    private static final FieldsFormat FIELDS = new FieldsFormat(
            Task.of("contact", TaskType.EXTRACT, Requirements.NONE).withOutputs(List.of("name", "phone")));
    private static final ReceiptFormat RECEIPTS =
            new ReceiptFormat(new FieldSource("large-1", 0.9, "said by large-1; 0.9 were right"));
    /** The least that follows the schema. */
    private static final String EMPTY_RECEIPT = """
            {"isReceipt": true, "merchant": null, "address": null, "phone": null, "taxId": null, "date": null,
             "time": null, "currency": null, "receiptNumber": null, "items": [], "subtotal": null, "discounts": [],
             "taxes": [], "tip": null, "total": null, "payments": [], "change": null}""";

    @ParameterizedTest
    @CsvSource({"Invoice, Invoice", "invoice, Invoice", "' INVOICE\n', Invoice", "praise, praise", "Praise, Praise"})
    void a_label_may_differ_in_case_and_space_where_it_stays_one(String said, String label) {
        assertThat(value(LABELS, "{\"label\": \"" + said.replace("\n", "\\n") + "\"}"))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRAISE", "Invoices", "", "Invoice or praise"})
    void any_other_label_is_none(String said) {
        assertThat(problems(LABELS, "{\"label\": \"" + said + "\"}"))
                .containsExactly("/label must be one of [\"Invoice\",\"praise\",\"Praise\"].");
    }

    @Test
    void fields_are_texts_and_blank_ones_are_not_there() {
        assertThat(value(FIELDS, "{\"name\": \" Ada \", \"phone\": \" \"}")).isEqualTo(Map.of("name", "Ada"));
    }

    @Test
    void fields_of_another_kind_are_told_by_place_without_their_value() {
        assertThat(problems(FIELDS, "{\"name\": [\"Ada\"], \"secret\": \"x\"}"))
                .containsExactly(
                        "/phone is missing.",
                        "/name must be a text or null but is a list.",
                        "The answer has members that nobody asked for.");
    }

    @Test
    void a_receipt_is_told_in_our_words() {
        Receipt receipt = (Receipt) value(
                RECEIPTS,
                EMPTY_RECEIPT
                        .replace("\"merchant\": null", "\"merchant\": \" Café Ocho \"")
                        .replace("\"date\": null", "\"date\": \"2026-10-31\"")
                        .replace("\"time\": null", "\"time\": \"14:05\"")
                        .replace("\"discounts\": []", "\"discounts\": [0.5, -0.5]")
                        .replace("\"total\": null", "\"total\": 14.3")
                        .replace(
                                "\"items\": []",
                                "\"items\": [{\"description\": \"Fuel\", \"quantity\": 10.20, \"unitPrice\": 1.459,"
                                        + " \"amount\": 15.30}]")
                        .replace(
                                "\"payments\": []",
                                "\"payments\": [{\"means\": \"CASH\", \"label\": \"BAR\", \"amount\": 20}]")
                        .replace("\"change\": null", "\"change\": 5.70"));

        assertThat(requireNonNull(receipt.merchant()).value()).isEqualTo("Café Ocho");
        assertThat(requireNonNull(receipt.merchant()).confidence()).isEqualTo(0.9);
        assertThat(requireNonNull(receipt.merchant()).evidence()).containsExactly("said by large-1; 0.9 were right");
        assertThat(requireNonNull(receipt.date()).value()).isEqualTo(new CalendarDate(2026, 10, 31));
        assertThat(requireNonNull(receipt.total()).value()).isEqualTo(new Amount(1430));
        assertThat(requireNonNull(receipt.total()).box()).isNull();
        assertThat(receipt.discounts()).extracting(field -> field.value()).containsOnly(new Amount(-50));
        assertThat(requireNonNull(receipt.items().get(0).value()).quantity()).isEqualTo("10.20");
        assertThat(requireNonNull(receipt.items().get(0).value()).unitPrice()).isNull(); // an amount has two decimals
        assertThat(receipt.checks())
                .extracting(Check::rule)
                .contains("items - discounts = total", "cash - change = total");
        assertThat(receipt.checks()).allMatch(Check::passes);
    }

    @Test
    void a_picture_of_something_else_is_no_receipt() {
        Reading reading = value(RECEIPTS, EMPTY_RECEIPT.replace("true", "false"));

        assertThat(reading).isEqualTo(new NotAReceipt("model 'large-1' says that the picture shows no receipt", 0.9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'date': '2026-02-30'|/date must be a day of the calendar, YYYY-MM-DD, or null.",
                "'date': '31/10/2026'|/date must be a day of the calendar, YYYY-MM-DD, or null.",
                "'time': '2:05 pm'|/time must be a time such as 19:05, or null.",
                "'currency': '€'|/currency must be an ISO 4217 code such as EUR, or null.",
                "'total': 14.305|/total must be an amount of money with at most two decimals.",
                "'total': 1e300|/total must be an amount of money with at most two decimals.",
                "'total': 1e999999999|/total must be an amount of money with at most two decimals.",
                "'total': '14.30'|/total must be a number or null but is a text.",
                "'discounts': [null]|/discounts/0 must be a number but is null.",
                "'payments': [{'means': 'COIN', 'label': '', 'amount': 1}]|/payments/0/means must be one of [\"CASH\",\"CARD\",\"OTHER\"]."
            })
    void what_no_receipt_can_say_is_told(String member, String problem) {
        String json = member.replace('\'', '"');
        String name = json.substring(0, json.indexOf(':'));

        String answer =
                EMPTY_RECEIPT.replaceFirst(name + ": (null|\\[\\])", java.util.regex.Matcher.quoteReplacement(json));

        assertThat(problems(RECEIPTS, answer)).containsExactly(problem);
    }

    @Test
    void huge_quantities_are_left_out_rather_than_written_out() {
        String item = "{\"description\": \"x\", \"quantity\": 1e999999999, \"unitPrice\": 1e-999999999, \"amount\": 1}";

        Receipt receipt =
                (Receipt) value(RECEIPTS, EMPTY_RECEIPT.replace("\"items\": []", "\"items\": [" + item + "]"));

        assertThat(requireNonNull(receipt.items().get(0).value()).quantity()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"label\": \"Invoice\", \"label\": \"praise\"}", "{\"label\": \"Invoice\"", "Invoice", "NaN"})
    void what_is_no_clear_json_is_told(String text) {
        assertThat(problems(LABELS, text)).containsExactly("The answer is not JSON, or not JSON alone.");
    }

    @Test
    void a_schema_with_more_than_is_checked_is_refused() {
        assertThatThrownBy(() -> new SchemaCheck(
                        "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"x\"}}}"))
                .hasMessageContaining("'pattern' at '/a'");
    }

    @Property
    void no_text_makes_a_check_fail(@ForAll String text) {
        assertThat(AnswerText.check(LABELS, text)).isNotNull();
        assertThat(AnswerText.check(RECEIPTS, text)).isNotNull();
    }

    @Property
    void no_json_makes_a_check_fail(@ForAll("members") String member, @ForAll("values") String value) {
        String answer = EMPTY_RECEIPT.replaceFirst(
                "\"" + member + "\": (null|\\[\\]|true)",
                java.util.regex.Matcher.quoteReplacement("\"" + member + "\": " + value));

        assertThat(AnswerText.check(RECEIPTS, answer)).isNotNull();
        assertThat(AnswerText.check(FIELDS, answer)).isInstanceOf(Checked.Invalid.class);
    }

    @Provide
    Arbitrary<String> members() {
        return Arbitraries.of(
                "isReceipt",
                "merchant",
                "date",
                "time",
                "currency",
                "items",
                "discounts",
                "taxes",
                "total",
                "payments");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "true",
                "[]",
                "{}",
                "0",
                "-0.00",
                "1e-400",
                "1e400",
                "12.34",
                "[1, 2.5]",
                "[[]]",
                "[{}]",
                "\"\"",
                "\"2026-13-01\"",
                "\"9999-12-31\"",
                "\"0000-01-01\"",
                "\"24:00\"",
                "\"EUR\"",
                "[{\"description\": \"\", \"quantity\": 0, \"unitPrice\": -1, \"amount\": 0.1}]",
                "[{\"label\": \"\", \"rate\": null, \"base\": null, \"amount\": 1e99}]",
                "[{\"means\": \"CARD\", \"label\": \"VISA\", \"amount\": null}]");
    }

    private static <O> O value(AnswerFormat<O> format, String text) {
        Checked<O> checked = AnswerText.check(format, text);
        assertThat(checked).isInstanceOf(Checked.Valid.class);
        return ((Checked.Valid<O>) checked).value();
    }

    private static <O> List<String> problems(AnswerFormat<O> format, String text) {
        Checked<O> checked = AnswerText.check(format, text);
        assertThat(checked).isInstanceOf(Checked.Invalid.class);
        return ((Checked.Invalid<O>) checked).problems();
    }
}
