package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19:05 | 19:05",
                "7:05 PM | 19:05",
                "7:05p | 19:05",
                "7:05 p.m. | 19:05",
                "12:00 AM | 00:00",
                "12:30PM | 12:30",
                "8:13:39 PM | 20:13",
                "19h05 | 19:05",
                "19.05 Uhr | 19:05",
                "19:05Uhr | 19:05",
                "9 de enero 2019 9:05 h | 09:05",
                "15/01/2019 12:33 | 12:33",
                "15/01/201912:33 | 12:33",
                "15/01/1912:33 | 12:33",
                "12:3305/18/2019 | 12:33",
                "Date:05/18/2019Time:11:19AM | 11:19",
                "15.01.2019 12.33 | 12:33",
                "1O:3O | 10:30",
                "2019-05-18T11:19:20 | 11:19",
            })
    void reads_the_forms_of_every_locale(String text, String time) {
        assertThat(Times.find(text)).as(text).hasSize(1);
        assertThat(Times.find(text).get(0).time()).hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "12:75", "12.50", "TOTAL 12.33", "1:234", "15.01.2019", "h05"})
    void prices_and_dates_are_no_times(String text) {
        assertThat(Times.find(text)).isEmpty();
    }

    @Test
    void a_point_between_the_numbers_is_weak() {
        assertThat(Times.find("15.01.2019 12.33").get(0).weak()).isTrue();
        assertThat(Times.find("19.05 Uhr").get(0).weak()).isFalse();
    }
}
