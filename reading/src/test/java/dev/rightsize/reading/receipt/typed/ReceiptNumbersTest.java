package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Receipt No: 000123 | 000123",
                "Invoice# INV-2019/001 | INV-2019/001",
                "DOCUMENT NO : TD01167104 | TD01167104",
                "Chk 4711 | 4711",
                "Check #: 4711 | 4711",
                "Order Number: 55 | 55",
                "Factura Simplificada: 2019-0042 | 2019-0042",
                "Nº Ticket 1234 | 1234",
                "Beleg-Nr. 4711 | 4711",
                "Rechnungsnummer: R4711 | R4711",
                "Facture N° 812 | 812",
                "DOCUMENTO N. 0123-0456 | 0123-0456",
                "Fatura FS 12/345 | 12/345",
                "ReceiptNo:4711 | 4711",
                "INV NO/DATE:K074-001096(06/12/2016) | K074-001096",
                "# 88 | 88",
            })
    void reads_what_follows_the_label(String text, String value) {
        assertThat(ReceiptNumbers.find(text)).as(text).isNotEmpty();
        assertThat(ReceiptNumbers.find(text).get(0).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Receipt", "Invoice date 15/01/2019", "Order 12.50", "Bill 12:33", "Coffee 4711"})
    void amounts_dates_and_times_are_none(String text) {
        assertThat(ReceiptNumbers.find(text)).isEmpty();
    }
}
