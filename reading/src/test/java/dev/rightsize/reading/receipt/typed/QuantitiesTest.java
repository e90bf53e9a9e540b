package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.receipt.typed.QuantityMatch.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "2 x 3,50 | 2 | 3.50 | TIMES",
                "3,50 x 2 | 2 | 3.50 | TIMES",
                "2x Coffee | 2 | null | TIMES",
                "Coffee x2 | 2 | null | TIMES",
                "2 @ 3.50 | 2 | 3.50 | TIMES",
                "2 X RM3.50 7.00 | 2 | 3.50 | TIMES",
                "0,485 kg x 3,99 €/kg | 0.485 | 3.99 | WEIGHT",
                "1.250 kg | 1.250 | null | WEIGHT",
                "3 pcs | 3 | null | PIECES",
                "Qty 2 | 2 | null | LABELLED",
                "2 Coffee 7.00 | 2 | null | LEADING",
            })
    void reads_the_quantity_and_the_price_of_one(String text, String quantity, String price, Kind kind) {
        QuantityMatch match = Quantities.find(text).get(0);
        assertThat(match.quantity()).isEqualTo(quantity);
        assertThat(match.unitPrice() == null ? null : match.unitPrice().toString())
                .isEqualTo(price);
        assertThat(match.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Coffee 7.00", "81100 JOHOR", "SDN BHD (139386 X)", "TOTAL 12", "15/01/2019", "$2 off"})
    void prices_and_codes_are_no_quantities(String text) {
        assertThat(Quantities.find(text)).isEmpty();
    }
}
