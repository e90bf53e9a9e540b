package dev.rightsize.reading.receipt.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Check;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Tax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules that amounts must satisfy: which is tested when, and whether it holds. */
class ArithmeticTest {
    private final List<Field<Item>> items = new ArrayList<>();
    private final List<Field<Amount>> discounts = new ArrayList<>();
    private final List<Field<Tax>> taxes = new ArrayList<>();
    private final List<Field<Payment>> payments = new ArrayList<>();
    private @Nullable Field<Amount> subtotal;
    private @Nullable Field<Amount> tip;
    private @Nullable Field<Amount> total;
    private @Nullable Field<Amount> change;

    @Test
    void items_must_be_the_subtotal() {
        item(300);
        item(450);
        subtotal = amount(750);
        assertThat(checks()).containsExactly("items = subtotal: 7.50 = 7.50 passes");

        subtotal = amount(760);
        assertThat(checks()).containsExactly("items = subtotal: 7.50 = 7.60 fails");
    }

    @Test
    void the_subtotal_may_have_the_discounts_taken_off() {
        item(800);
        discounts.add(amount(-50));
        subtotal = amount(750);

        assertThat(checks()).containsExactly("items - discounts = subtotal: 7.50 = 7.50 passes");
    }

    @Test
    void without_a_subtotal_the_items_must_be_the_total_with_or_without_tax() {
        item(1000);
        tax(100);
        total = amount(1000);
        assertThat(checks()).containsExactly("items = total: 10.00 = 10.00 passes");

        total = amount(1100);
        assertThat(checks()).containsExactly("items + tax = total: 11.00 = 11.00 passes");

        discounts.add(amount(-200));
        total = amount(800);
        assertThat(checks()).containsExactly("items - discounts = total: 8.00 = 8.00 passes");
    }

    @Test
    void subtotal_tax_and_tip_must_be_the_total() {
        subtotal = amount(1000);
        tax(100);
        total = amount(1100);
        assertThat(checks()).containsExactly("subtotal + tax = total: 11.00 = 11.00 passes");

        tip = amount(150);
        total = amount(1250);
        assertThat(checks()).containsExactly("subtotal + tax + tip = total: 12.50 = 12.50 passes");

        total = amount(1300);
        assertThat(checks()).containsExactly("subtotal + tax + tip = total: 12.50 = 13.00 fails");
    }

    @Test
    void a_subtotal_that_contains_the_tax_is_the_total() {
        subtotal = amount(1000);
        tax(91);
        total = amount(1000);

        assertThat(checks()).containsExactly("subtotal = total: 10.00 = 10.00 passes");
    }

    @Test
    void a_tip_may_come_on_top_of_what_contains_the_tax() {
        subtotal = amount(1000);
        tax(91);
        tip = amount(100);
        total = amount(1100);

        assertThat(checks()).containsExactly("subtotal + tip = total: 11.00 = 11.00 passes");
    }

    @Test
    void discounts_may_be_taken_off_the_subtotal() {
        subtotal = amount(1000);
        discounts.add(amount(-200));
        tax(80);
        total = amount(880);
        assertThat(checks()).containsExactly("subtotal - discounts + tax = total: 8.80 = 8.80 passes");

        total = amount(800);
        assertThat(checks()).containsExactly("subtotal - discounts = total: 8.00 = 8.00 passes");
    }

    @Test
    void cash_less_change_must_be_the_total() {
        total = amount(750);
        cash(500);
        cash(500);
        change = amount(250);
        assertThat(checks()).containsExactly("cash - change = total: 7.50 = 7.50 passes");

        change = amount(240);
        assertThat(checks()).containsExactly("cash - change = total: 7.60 = 7.50 fails");
    }

    @Test
    void four_hundredths_are_rounding_and_five_are_not() {
        item(750);
        subtotal = amount(754);
        assertThat(checks().get(0)).endsWith("passes");

        subtotal = amount(755);
        assertThat(checks().get(0)).endsWith("fails");
    }

    @Test
    void nothing_is_tested_of_which_a_part_is_missing() {
        item(750);
        cash(1000);
        tip = amount(100);

        assertThat(checks()).isEmpty();
    }

    @Test
    void fields_without_a_value_count_nothing() {
        item(750);
        discounts.add(new Field<>(null, "?", 0.5, null, List.of(), List.of()));
        total = amount(750);

        assertThat(checks()).containsExactly("items - discounts = total: 7.50 = 7.50 passes");
    }

    private List<String> checks() {
        return new Arithmetic(items, subtotal, discounts, taxes, tip, total, payments, change)
                .checks().stream().map(ArithmeticTest::print).toList();
    }

    private static String print(Check check) {
        return check.rule() + ": " + check.left() + " = " + check.right() + (check.passes() ? " passes" : " fails");
    }

    private void item(long hundredths) {
        items.add(field(new Item("x", null, null, new Amount(hundredths))));
    }

    private void tax(long hundredths) {
        taxes.add(field(new Tax("Tax", null, null, new Amount(hundredths))));
    }

    private void cash(long hundredths) {
        payments.add(field(new Payment(Payment.Means.CASH, "Cash", new Amount(hundredths))));
    }

    private static Field<Amount> amount(long hundredths) {
        return field(new Amount(hundredths));
    }

    private static <T> Field<T> field(T value) {
        return Field.of(value, value.toString(), 1, null, List.of());
    }
}
