package dev.rightsize.reading.receipt.fields;

import static dev.rightsize.reading.receipt.PageFixture.reading;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.Tax;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The lines below the items. */
class SumLinesTest {
    @Test
    void the_likeliest_row_of_a_role_gives_its_last_amount_with_its_place() {
        Field<Amount> subtotal = new SumLines(reading(
                        row("Items", "7.00").as(Role.SUBTOTAL, 0.6),
                        row("Subtotal 2 items", "7.50").as(Role.SUBTOTAL, 0.8)))
                .subtotal();

        assertThat(Objects.requireNonNull(subtotal).value()).isEqualTo(new Amount(750));
        assertThat(subtotal.raw()).isEqualTo("7.50");
        assertThat(subtotal.confidence()).isEqualTo(0.8f);
        assertThat(subtotal.box()).isEqualTo(Quad.rectangle(370, 30, 410, 50));
        assertThat(subtotal.evidence()).containsExactly("row 'Subtotal 2 items 7.50'");
    }

    @Test
    void a_row_that_is_unlikely_or_has_no_amount_gives_nothing() {
        SumLines sums =
                sums(row("Tip", "1.00").as(Role.TIP, 0.4), row("Change given").as(Role.CHANGE));

        assertThat(sums.tip()).isNull();
        assertThat(sums.change()).isNull();
        assertThat(sums.subtotal()).isNull();
        assertThat(sums.discounts()).isEmpty();
        assertThat(sums.taxes()).isEmpty();
        assertThat(sums.payments()).isEmpty();
    }

    @Test
    void discounts_are_negative_whichever_sign_is_printed_and_never_zero() {
        assertThat(sums(
                                row("Discount", "1.00").as(Role.DISCOUNT),
                                row("Discount", "-2.00").as(Role.DISCOUNT),
                                row("Discount", "0.00").as(Role.DISCOUNT))
                        .discounts())
                .extracting(Field::value)
                .containsExactly(new Amount(-100), new Amount(-200));
    }

    @Test
    void a_tax_has_its_label_its_rate_its_base_and_the_smaller_amount() {
        assertThat(tax(row("IVA 10%", "50.00", "5.00")))
                .isEqualTo(new Tax("IVA 10%", "10", new Amount(5000), new Amount(500)));
        assertThat(tax(row("IVA 10%", "5.00", "50.00")))
                .isEqualTo(new Tax("IVA 10%", "10", new Amount(5000), new Amount(500)));
        assertThat(tax(row("Tax", "5.00"))).isEqualTo(new Tax("Tax", null, null, new Amount(500)));
    }

    @Test
    void what_a_table_of_taxes_repeats_is_no_second_tax_but_tells_the_base() {
        assertThat(sums(
                                row("TAX 6%:", "12.16").as(Role.TAX),
                                row("6%", "202.66", "12.16").as(Role.TAX),
                                row("10%", "121.60", "12.16").as(Role.TAX))
                        .taxes())
                .extracting(Field::value)
                .containsExactly(
                        new Tax("TAX 6%:", "6", new Amount(20266), new Amount(1216)),
                        new Tax("10%", "10", new Amount(12160), new Amount(1216)));
    }

    @Test
    void two_taxes_of_one_rate_are_two() {
        assertThat(sums(
                                row("CGST 2.5%", "5.00").as(Role.TAX),
                                row("SGST 2.5%", "5.00").as(Role.TAX))
                        .taxes())
                .hasSize(2);
    }

    @Test
    void a_payment_has_its_means_and_its_label() {
        assertThat(sums(
                                row("Cash", "20.00").as(Role.CASH),
                                row("VISA ****1234", "7.50").as(Role.CARD))
                        .payments())
                .extracting(Field::value)
                .containsExactly(
                        new Payment(Payment.Means.CASH, "Cash", new Amount(2000)),
                        new Payment(Payment.Means.CARD, "VISA ****1234", new Amount(750)));
    }

    @Test
    void an_amount_paid_is_a_payment_once() {
        assertThat(sums(
                                row("VISA", "7.50").as(Role.CARD),
                                row("Card amount", "7.50").as(Role.CARD))
                        .payments())
                .hasSize(1);
    }

    private static Tax tax(Printed row) {
        return Objects.requireNonNull(sums(row.as(Role.TAX)).taxes().get(0).value());
    }

    private static SumLines sums(Printed... rows) {
        return new SumLines(reading(rows));
    }
}
