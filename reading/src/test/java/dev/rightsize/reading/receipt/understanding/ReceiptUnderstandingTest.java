package dev.rightsize.reading.receipt.understanding;

import static dev.rightsize.reading.receipt.PageFixture.page;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding.DATE_MODEL;
import static dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding.MERCHANT_MODEL;
import static dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding.TOTAL_MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.Check;
import dev.rightsize.reading.receipt.Choices;
import dev.rightsize.reading.receipt.Choices.Choice;
import dev.rightsize.reading.receipt.ClockTime;
import dev.rightsize.reading.receipt.FakeReceiptEngine;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.reading.receipt.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a page to a receipt, with networks that say what the test wants. */
class ReceiptUnderstandingTest {
    private static final Choices HALF = new Choices(new Choice(1, 0.5), new Choice(1, 0.5), new Choice(1, 0.5));
    private static final Printed[] DINER = {
        row("Bar Sol").as(Role.MERCHANT),
        row("Main Street 1").as(Role.ADDRESS),
        row("18/05/2019 19:05").as(Role.DATE, Role.TIME),
        row("2 Tea", "6,00").as(Role.ITEM, Role.ITEM_PRICE),
        row("Cake", "4,00").as(Role.ITEM, Role.ITEM_PRICE),
        row("Subtotal", "10,00").as(Role.SUBTOTAL),
        row("IVA 10%", "1,00").as(Role.TAX),
        row("TOTAL", "11,00 €").as(Role.TOTAL),
        row("Efectivo", "20,00").as(Role.CASH),
        row("Cambio", "9,00").as(Role.CHANGE)
    };

    @Test
    void a_page_becomes_a_receipt_whose_arithmetic_holds() {
        Receipt receipt = receipt(surely(DINER), DINER);

        assertThat(value(receipt.merchant())).isEqualTo("Bar Sol");
        assertThat(value(receipt.address())).isEqualTo("Main Street 1");
        assertThat(value(receipt.date())).isEqualTo(new CalendarDate(2019, 5, 18));
        assertThat(value(receipt.time())).isEqualTo(new ClockTime(19, 5));
        assertThat(value(receipt.currency())).isEqualTo("EUR");
        assertThat(receipt.items())
                .extracting(Field::value)
                .containsExactly(
                        new Item("Tea", "2", null, new Amount(600)), new Item("Cake", null, null, new Amount(400)));
        assertThat(value(receipt.subtotal())).isEqualTo(new Amount(1000));
        assertThat(value(receipt.total())).isEqualTo(new Amount(1100));
        assertThat(receipt.payments())
                .extracting(Field::value)
                .containsExactly(new Payment(Payment.Means.CASH, "Efectivo", new Amount(2000)));
        assertThat(value(receipt.change())).isEqualTo(new Amount(900));
        assertThat(receipt.checks()).allMatch(Check::passes);
        assertThat(receipt.checks())
                .extracting(Check::rule)
                .containsExactly("items = subtotal", "subtotal + tax = total", "cash - change = total");
    }

    @Test
    void a_total_that_is_not_sure_enough_is_null_and_the_rest_stays() {
        Choices strict = new Choices(new Choice(1, 0.5), new Choice(1, 0.5), new Choice(1, 0.9999));

        Receipt receipt = (Receipt) new ReceiptUnderstanding(surely(DINER), strict).read(page(DINER));

        assertThat(receipt.total()).isNull();
        assertThat(value(receipt.merchant())).isEqualTo("Bar Sol");
        assertThat(receipt.items()).hasSize(2);
    }

    @Test
    void the_temperature_of_a_choice_lowers_its_confidence() {
        Choices warm = new Choices(new Choice(1, 0.5), new Choice(1, 0.5), new Choice(4, 0.1));

        Receipt receipt = (Receipt) new ReceiptUnderstanding(surely(DINER), warm).read(page(DINER));

        assertThat(Objects.requireNonNull(receipt.total()).confidence())
                .isLessThan(Objects.requireNonNull(receipt(surely(DINER), DINER).total())
                        .confidence());
    }

    @Test
    void networks_that_choose_none_leave_the_fields_null() {
        Receipt receipt = receipt(new FakeReceiptEngine(DINER), DINER);

        assertThat(receipt.merchant()).isNull();
        assertThat(receipt.date()).isNull();
        assertThat(receipt.total()).isNull();
    }

    @Test
    void items_in_doubt_are_settled_by_the_total_less_the_tax() {
        Printed[] rows = {
            row("Tea", "6,00").as(Role.ITEM, Role.ITEM_PRICE),
            row("Cake", "4,00").as(Role.ITEM).as(Role.ITEM_PRICE, 0.3),
            row("IVA 10%", "1,00").as(Role.TAX),
            row("TOTAL", "11,00").as(Role.TOTAL)
        };

        Receipt receipt = receipt(new FakeReceiptEngine(rows).choosing(TOTAL_MODEL, 3), rows);

        assertThat(receipt.items()).hasSize(2);
        assertThat(receipt.checks()).extracting(Check::rule).containsExactly("items + tax = total");
    }

    @Test
    void a_page_without_text_is_no_receipt() {
        Reading reading =
                new ReceiptUnderstanding(new FakeReceiptEngine(), HALF).read(new Page(100, 100, 0, List.of()));

        assertThat(reading).isEqualTo(new NotAReceipt("no text was found", 0.99));
    }

    @Test
    void a_page_without_money_is_no_receipt_whatever_the_network_says() {
        assertThat(notAReceipt(row("Dear Ms Miller").as(Role.TOTAL), row("Yours sincerely"))
                        .reason())
                .isEqualTo("no amount of money was found");
    }

    @Test
    void a_page_of_money_without_items_sums_or_payments_is_no_receipt() {
        NotAReceipt not =
                notAReceipt(row("Menu").as(Role.MERCHANT), row("Tea", "3.00").as(Role.TOTAL, 0.2));

        assertThat(not.reason()).isEqualTo("no row looks like an item, a sum or a payment");
        assertThat(not.confidence()).isBetween(0.79, 0.81);
    }

    @Test
    void a_role_network_of_another_version_is_named_with_advice() {
        ReceiptUnderstanding other =
                new ReceiptUnderstanding((model, inputs) -> Map.of("roles", FloatTensor.of(new float[3], 1, 3)), HALF);

        assertThatThrownBy(() -> other.read(page(DINER)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("'receipt-roles'")
                .hasMessageContaining("Use the bundle made for this version.");
    }

    /** An engine that is nearly certain of the first merchant, the first date and the amount 11.00. */
    private static FakeReceiptEngine surely(Printed... rows) {
        return new FakeReceiptEngine(rows)
                .choosing(MERCHANT_MODEL, 0)
                .choosing(DATE_MODEL, 0)
                .choosing(TOTAL_MODEL, 4);
    }

    private static Receipt receipt(FakeReceiptEngine engine, Printed... rows) {
        return (Receipt) new ReceiptUnderstanding(engine, HALF).read(page(rows));
    }

    private static NotAReceipt notAReceipt(Printed... rows) {
        return (NotAReceipt) new ReceiptUnderstanding(new FakeReceiptEngine(rows), HALF).read(page(rows));
    }

    private static <T> T value(@Nullable Field<T> field) {
        return Objects.requireNonNull(Objects.requireNonNull(field).value());
    }
}
