package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOTAL 12.30 | TOTAL",
                "Importe total | TOTAL",
                "Summe | TOTAL",
                "TOTALE EURO | TOTAL",
                "Balance Due | GRAND_TOTAL",
                "A PAGAR | GRAND_TOTAL",
                "Net à payer | GRAND_TOTAL",
                "Zu zahlen | GRAND_TOTAL",
                "SUB TOTAL | SUBTOTAL",
                "Sub-Total: | SUBTOTAL",
                "Zwischensumme | SUBTOTAL",
                "Total Qty: 5 | QUANTITY_COUNT",
                "IVA 10% | TAX",
                "MwSt. | TAX",
                "Service Charge | SERVICE",
                "Propina | TIP",
                "Rabatt | DISCOUNT",
                "Rounding Adj | ROUNDING",
                "EFECTIVO | CASH",
                "Rückgeld | CHANGE",
                "RESTO | CHANGE",
                "Contribuinte: | TAX_ID",
                "Beleg-Nr. 4711 | RECEIPT_NUMBER",
                "Mesa 4 | TABLE",
                "Le atendió: ANA | SERVER_CASHIER",
                "Hauptstraße 5 | ADDRESS",
                "PERNIAGAAN ABC SDN BHD | LEGAL_FORM",
                "Restaurante | FOOD_BUSINESS",
                "Vielen Dank | GREETING",
                "TUNAI | CASH",
            })
    void knows_the_words_of_every_language(String text, Concept concept) {
        assertThat(Keywords.concepts(text)).contains(concept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tatal | TOTAL",
                "Tota! | TOTAL",
                "T0TAL | TOTAL",
                "TOTA1 | TOTAL",
                "T O T A L | TOTAL",
                "TOTALSALES | TOTAL",
                "Subtotai | SUBTOTAL",
                "SUBT0TAL: | SUBTOTAL",
                "Zwischensurnme | SUBTOTAL",
                "GrandTotal | GRAND_TOTAL",
                "Gratuíty | TIP",
                "lVA | TAX",
                "Gracies per la seva visita | GREETING",
                "S.L. | LEGAL_FORM",
                "ReceiptNo:4711 | RECEIPT_NUMBER",
            })
    void bears_what_the_recogniser_confused(String text, Concept concept) {
        assertThat(Keywords.concepts(text)).contains(concept);
    }

    @Test
    void the_longest_word_wins() {
        assertThat(Keywords.concepts("SUBTOTAL")).containsExactly(Concept.SUBTOTAL);
        assertThat(Keywords.concepts("TOTAL QTY")).containsExactly(Concept.QUANTITY_COUNT);
        assertThat(Keywords.concepts("CASHIER")).containsExactly(Concept.SERVER_CASHIER);
        assertThat(Keywords.concepts("Total Tax")).containsExactly(Concept.TAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chicken wings", "5.8 158 12.50", "Cashew nuts", "Tablespoon", "Spicy rice", ""})
    void food_and_figures_are_no_keywords(String text) {
        assertThat(Keywords.find(text)).isEmpty();
    }

    @Test
    void says_where_a_word_stands_and_how_sure_it_is() {
        KeywordMatch exact = Keywords.find("My Total: 5").get(0);
        assertThat(exact.in("My Total: 5")).isEqualTo("Total");
        assertThat(exact.strength()).isEqualTo(1);
        assertThat(Keywords.find("Tatal").get(0).strength()).isLessThan(1);
        assertThat(Keywords.find("TOTALSALESX").get(0).strength()).isLessThan(1);
    }

    @Test
    void a_receipt_of_sixty_rows_takes_a_few_milliseconds() {
        var rows = Collections.nCopies(60, "2 Chicken Teriyaki w/ rice extra sauce 12.50 B");
        for (int i = 0; i < 100; i++) {
            rows.forEach(Keywords::find);
        }
        long started = System.nanoTime();
        rows.forEach(Keywords::find);
        assertThat((System.nanoTime() - started) / 1e6).isLessThan(30);
    }
}
