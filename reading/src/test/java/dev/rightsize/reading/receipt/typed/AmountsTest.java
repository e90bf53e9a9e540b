package dev.rightsize.reading.receipt.typed;

import static dev.rightsize.reading.receipt.typed.AmountMatch.Mark.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50 | 1234.50",
                "1,234.50 | 1234.50",
                "1 234,50 | 1234.50",
                "1'234.50 | 1234.50",
                "12.345.678,90 | 12345678.90",
                "12,34 | 12.34",
                "12'50 | 12.50",
                "12,- | 12.00",
                "12.-- | 12.00",
                ".50 | 0.50",
                "0,00 | 0.00",
                "$1,200 | 1200.00",
                "-12,34 | -12.34",
                "12.34- | -12.34",
                "$-3.00 | -3.00",
                "-$3.00 | -3.00",
                "(3.00) | -3.00",
                "TOTAL:RM12.30 | 12.30",
                "TOTALRM12.30 | 12.30",
                "Total12.30 | 12.30",
            })
    void reads_the_forms_of_every_locale(String text, String expected) {
        assertThat(only(text).amount()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "140. 00 | 140.00",
                "12 ,34 | 12.34",
                "1O.00 | 10.00",
                "l2.50 | 12.50",
                "12.O0 | 12.00",
                "12.S0 | 12.50",
                "2S.00 | 25.00",
                "O.99 | 0.99",
                "S5.50 | 5.50",
                "1.234.50 | 1234.50",
                "37 .20 | 37.20",
                "12 , 50 | 12.50",
                "1,234 .50 | 1234.50",
                "$ 1,234. 50 | 1234.50",
                "RM 12.3 0 | 12.30",
                "$12 50 | 12.50",
                "RM 12 50 | 12.50",
                "12 50 EUR | 12.50",
                "12-50 | 12.50",
                "12 -50 | 12.50",
                "0- 50 | 0.50",
                "$12 -50 | 12.50",
                "$12:50 | 12.50",
                "12:50 € | 12.50",
                "44:50 | 44.50",
                "12:75 | 12.75",
                "12.5C | 12.50",
            })
    void repairs_what_the_recogniser_confused_and_says_so(String text, String expected) {
        AmountMatch match = only(text);
        assertThat(match.amount()).hasToString(expected);
        assertThat(match.is(REPAIRED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,34 € | EUR",
                "€12.34 | EUR",
                "12,34EUR | EUR",
                "EUR 12,34 | EUR",
                "RM12.30 | MYR",
                "MYR 12.30 | MYR",
                "USD 5.00 | USD",
                "CHF 12.50 | CHF",
                "£7.99 | GBP",
                "¥1,200 | JPY",
                "￥1,200 | JPY",
                "R$ 10,00 | BRL",
                "49,90 zł | PLN",
            })
    void names_the_currency_before_or_after(String text, String code) {
        assertThat(only(text).currency()).isEqualTo(code);
        assertThat(only(text).is(CURRENCY_SIGN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ 12.34", "$5", "12.34$", "99 kr"})
    void a_sign_of_several_currencies_names_none(String text) {
        assertThat(only(text).currency()).isNull();
        assertThat(only(text).is(CURRENCY_SIGN)).isTrue();
    }

    @Test
    void what_stands_around_a_number_becomes_a_mark() {
        assertThat(only("19,00%").marks()).contains(PERCENT);
        assertThat(only("12.34 A").marks()).contains(TAX_LETTER);
        assertThat(only("12.34*").marks()).contains(STARRED);
        assertThat(only("0,485 kg").marks()).contains(WEIGHT);
        assertThat(only("3,99 €/kg").marks()).contains(PER_UNIT).doesNotContain(WEIGHT);
        assertThat(only("00042").marks()).contains(ZERO_PADDED, INTEGER);
        assertThat(only("Discount - 3.00").marks()).contains(DASH_BEFORE).doesNotContain(NEGATIVE);
        assertThat(only("2 x").marks()).contains(MULTIPLIED_AFTER);
        assertThat(Amounts.find("2 @ 3.50").get(1).marks()).contains(MULTIPLIED_BEFORE);
        assertThat(Amounts.find("2 x 3.50").get(1).marks()).contains(MULTIPLIED_BEFORE);
    }

    @Test
    void keeps_every_printed_decimal_of_a_quantity() {
        assertThat(only("0,485 kg").decimal()).isEqualTo("0.485");
        assertThat(only("1.250 kg").decimal()).isEqualTo("1.250");
        assertThat(only("1.5").decimal()).isEqualTo("1.5");
        assertThat(only("45.1234").hundredths()).isEqualTo(4512);
    }

    @Test
    void finds_every_number_of_a_row() {
        assertThat(Amounts.find("2 Coffee 3,50 7,00 B"))
                .extracting(AmountMatch::decimal)
                .containsExactly("2", "3.50", "7.00");
        assertThat(Amounts.find("1 12.50")).extracting(AmountMatch::decimal).containsExactly("1", "12.50");
        assertThat(Amounts.find("1. 12.50")).extracting(AmountMatch::decimal).containsExactly("1", "12.50");
        assertThat(Amounts.find("1 100.00")).extracting(AmountMatch::decimal).containsExactly("1", "100.00");
        assertThat(Amounts.find("12 50")).extracting(AmountMatch::decimal).containsExactly("12", "50");
        assertThat(Amounts.find("1.5 2")).extracting(AmountMatch::decimal).containsExactly("1.5", "2");
        assertThat(Amounts.find("$5 10 x")).extracting(AmountMatch::decimal).containsExactly("5", "10");
        assertThat(Amounts.find("1,234 1.50")).extracting(AmountMatch::decimal).containsExactly("1234", "1.50");
        assertThat(Amounts.find("C 7,00% 17,33 1,21 18,54")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15/01/2019",
                "15.01.2019",
                "2019-01-15",
                "12:34",
                "12:34:56",
                "192.168.1.10",
                "4111 1111 1111 1111",
                "************1234",
                "8410188012345",
                "03-1234567",
                "MODEL A4",
                "23:59",
                "01-13",
                "1234-50",
            })
    void dates_times_cards_and_codes_are_no_amounts(String text) {
        assertThat(Amounts.find(text)).isEmpty();
    }

    private static AmountMatch only(String text) {
        assertThat(Amounts.find(text)).as(text).hasSize(1);
        return Amounts.find(text).get(0);
    }
}
