package dev.rightsize.reading.receipt.fields;

import static dev.rightsize.reading.receipt.PageFixture.reading;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.ClockTime;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sold, where and when. */
class HeaderTest {
    @Test
    void the_address_is_the_first_block_of_its_rows_joined() {
        Field<String> address = found(header(
                        row("Bar Sol"),
                        row("Main Street 1").as(Role.ADDRESS, 0.8),
                        row("Tel. 93 123 45 67"),
                        row("08001 Barcelona").as(Role.ADDRESS, 0.6),
                        row("Tea", "3.00"),
                        row("Tea", "3.00"),
                        row("Billing Road 9").as(Role.ADDRESS))
                .address());

        assertThat(address.value()).isEqualTo("Main Street 1 08001 Barcelona");
        assertThat(address.confidence()).isCloseTo(0.7, within(1e-6));
        assertThat(address.box()).isEqualTo(Quad.rectangle(10, 30, 160, 110));
    }

    @Test
    void a_phone_is_taken_where_its_role_is_likeliest_and_a_fax_counts_little() {
        Header header = header(
                row("Fax 93 123 45 68").as(Role.PHONE), row("Tel. 93 123 45 67").as(Role.PHONE, 0.7));

        assertThat(found(header.phone()).value()).contains("93 123 45 67");
        assertThat(header(row("Tel. 93 123 45 67").as(Role.PHONE, 0.1)).phone()).isNull();
    }

    @Test
    void a_tax_number_with_a_right_check_digit_says_so() {
        Field<String> taxId =
                found(header(row("CIF: B12345674").as(Role.TAX_ID)).taxId());

        assertThat(taxId.value()).isEqualTo("B12345674");
        assertThat(taxId.evidence()).containsExactly("its check digit is right");
    }

    @Test
    void a_time_beside_a_date_is_found_without_a_role() {
        Field<ClockTime> time = found(header(row("18.05.2019 19:05")).time());

        assertThat(time.value()).isEqualTo(new ClockTime(19, 5));
        assertThat(time.evidence()).containsExactly("stands beside a date");
        assertThat(header(row("Opens 19:05")).time()).isNull();
        assertThat(found(header(row("Opens 19:05").as(Role.TIME)).time()).raw()).isEqualTo("19:05");
    }

    @Test
    void a_receipt_number_is_named_by_its_label() {
        Field<String> number =
                found(header(row("Ticket Nr: 0042").as(Role.RECEIPT_NUMBER)).receiptNumber());

        assertThat(number.value()).isEqualTo("0042");
        assertThat(number.evidence().get(0)).startsWith("label '");
    }

    @Test
    void the_currency_printed_most_often_wins_and_more_prints_make_it_surer() {
        Field<String> currency = found(header(row("Tea", "3,00 €"), row("Total", "3,00 €"), row("or $3.40"))
                .currency());

        assertThat(currency.value()).isEqualTo("EUR");
        assertThat(currency.confidence())
                .isLessThan(found(header(row("3,00 €"), row("4,00 €"), row("7,00 €"))
                                .currency())
                        .confidence());
    }

    @Test
    void a_bare_dollar_sign_tells_no_currency() {
        assertThat(header(row("Tea", "$3.00")).currency()).isNull();
    }

    @Test
    void a_page_without_any_of_it_has_no_header() {
        Header header = header(row("Tea", "3.00").as(Role.ADDRESS, 0.4));

        assertThat(header.address()).isNull();
        assertThat(header.phone()).isNull();
        assertThat(header.taxId()).isNull();
        assertThat(header.time()).isNull();
        assertThat(header.receiptNumber()).isNull();
        assertThat(header.currency()).isNull();
    }

    private static Header header(Printed... rows) {
        return new Header(reading(rows));
    }

    private static <T> Field<T> found(@Nullable Field<T> field) {
        return Objects.requireNonNull(field);
    }
}
