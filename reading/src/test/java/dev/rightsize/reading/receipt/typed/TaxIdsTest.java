package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C.I.F.: A-46103834 | A46103834 | ES | true",
                "NIF B58378431 | B58378431 | ES | true",
                "A46103834 | A46103834 | ES | true",
                "DNI 12345678Z | 12345678Z | ES | true",
                "NIF: B12345678 | B12345678 | ES | false",
                "USt-IdNr. DE136695976 | DE136695976 | DE | true",
                "Steuernummer 12/345/67890 | 1234567890 | DE | false",
                "SIRET 732 829 320 00074 | 73282932000074 | FR | true",
                "P.IVA 00743110157 | 00743110157 | IT | true",
                "Contribuinte N: 501442600 | 501442600 | PT | true",
                "VAT No. GB 980 7806 84 | GB980780684 | GB | true",
                "GST ID: 000351477760 | 000351477760 | MY | false",
                "(123456-X) | 123456X | MY | false",
            })
    void reads_and_verifies_the_numbers_of_every_country(String text, String value, String country, boolean verified) {
        assertThat(TaxIds.find(text)).as(text).hasSize(1);
        TaxIdMatch match = TaxIds.find(text).get(0);
        assertThat(match.value()).isEqualTo(value);
        assertThat(match.country()).isEqualTo(country);
        assertThat(match.verified()).isEqualTo(verified);
    }

    @Test
    void takes_whatever_follows_a_label() {
        assertThat(TaxIds.find("EIN 12-3456789").get(0).value()).isEqualTo("123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "15/01/2019", "TOTAL 12.50", "03-7956 1234", "B12345678"})
    void numbers_without_label_or_check_digit_are_none(String text) {
        assertThat(TaxIds.find(text)).isEmpty();
    }
}
