package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.receipt.typed.Currencies.Count;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrenciesTest {
    @Test
    void ranks_currencies_by_how_often_they_are_printed() {
        assertThat(Currencies.count(List.of("A 1,00 €", "B 2,00 EUR", "RM3.00")))
                .containsExactly(new Count("EUR", 2), new Count("MYR", 1));
    }

    @Test
    void a_code_in_a_heading_counts() {
        assertThat(Currencies.count(List.of("AMOUNT (RM)", "12.00"))).containsExactly(new Count("MYR", 1));
        assertThat(Currencies.count(List.of("ZU ZAHLEN EURO"))).containsExactly(new Count("EUR", 1));
    }

    @Test
    void a_dollar_sign_alone_names_no_country() {
        assertThat(Currencies.count(List.of("$3.00"))).containsExactly(new Count(Currencies.DOLLAR, 1));
        assertThat(Currencies.count(List.of("CARROM 3", "market"))).isEmpty();
    }
}
