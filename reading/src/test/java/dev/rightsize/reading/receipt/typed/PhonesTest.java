package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "(323) 555-2368 | 3235552368 | US",
                "323-555-2368 | 3235552368 | US",
                "323.555.2368 | 3235552368 | US",
                "1-800-555-2368 | 18005552368 | US",
                "+34 933 12 34 56 | +34933123456 | ES",
                "93 312 34 56 | 933123456 | ES",
                "933 123 456 | 933123456 | ES",
                "Tel. 933123456 | 933123456 | null",
                "01 42 68 53 00 | 0142685300 | FR",
                "Tel: 030/1234567 | 0301234567 | null",
                "02-1234567 | 021234567 | null",
                "+49 30 901820 | +4930901820 | DE",
                "+351 213 456 789 | +351213456789 | PT",
                "213 456 789 | 213456789 | PT",
                "020 7946 0123 | 02079460123 | null",
                "03-7956 1234 | 0379561234 | MY",
                "TEL:07-3551234 | 073551234 | MY",
                "+60 3-7956 1234 | +60379561234 | MY",
            })
    void reads_the_forms_of_every_country(String text, String digits, String country) {
        assertThat(Phones.find(text)).as(text).hasSize(1);
        PhoneMatch phone = Phones.find(text).get(0);
        assertThat(phone.digits()).isEqualTo(digits);
        if (country != null) {
            assertThat(phone.country()).isEqualTo(country);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15/01/2019",
                "12.50 3.40 5.60",
                "Receipt No: 123456789",
                "GST ID: 000306020352",
                "BILL V001-536988",
                "8410188012345",
                "4111 1111 1111 1111",
                "81100 JOHOR"
            })
    void dates_prices_and_codes_are_no_phones(String text) {
        assertThat(Phones.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Fax: 03-7956 1234, true", "Tel: 03-7956 1234, false"})
    void tells_fax_from_telephone(String text, boolean fax) {
        assertThat(Phones.find(text).get(0).fax()).isEqualTo(fax);
        assertThat(Phones.find(text).get(0).labelled()).isTrue();
    }
}
