package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25/12/2018 8:13:39 PM | 2018-12-25 | DAY_MONTH_YEAR",
                "05-18-2019 | 2019-05-18 | MONTH_DAY_YEAR",
                "05/18/19 | 2019-05-18 | MONTH_DAY_YEAR",
                "18-11-18 | 2018-11-18 | DAY_MONTH_YEAR",
                "2019/01/15 | 2019-01-15 | YEAR_MONTH_DAY",
                "2019-01-15T11:19 | 2019-01-15 | YEAR_MONTH_DAY",
                "15.01.2019 | 2019-01-15 | DAY_MONTH_YEAR",
                "15.1.19 | 2019-01-15 | DAY_MONTH_YEAR",
                "15. 01. 2019 | 2019-01-15 | DAY_MONTH_YEAR",
                "15 / 01 / 2019 | 2019-01-15 | DAY_MONTH_YEAR",
                "15 01 2019 | 2019-01-15 | DAY_MONTH_YEAR",
                "15 de enero de 2019 | 2019-01-15 | NAMED_MONTH",
                "15 gener 2019 | 2019-01-15 | NAMED_MONTH",
                "15 d'agost de 2019 | 2019-08-15 | NAMED_MONTH",
                "1er févr. 2019 | 2019-02-01 | NAMED_MONTH",
                "15. März 2019 | 2019-03-15 | NAMED_MONTH",
                "15. Mär 19 | 2019-03-15 | NAMED_MONTH",
                "15 ott 2019 | 2019-10-15 | NAMED_MONTH",
                "15 de dezembro de 2019 | 2019-12-15 | NAMED_MONTH",
                "Jan 15, 2019 | 2019-01-15 | NAMED_MONTH",
                "January 15th 2019 | 2019-01-15 | NAMED_MONTH",
                "Dec-19-2017 | 2017-12-19 | NAMED_MONTH",
                "Jun17'13 | 2013-06-17 | NAMED_MONTH",
                "Jan15'19 | 2019-01-15 | NAMED_MONTH",
                "15JAN2019 | 2019-01-15 | NAMED_MONTH",
                "15-Sept-19 | 2019-09-15 | NAMED_MONTH",
                "2019 Jan 15 | 2019-01-15 | NAMED_MONTH",
                "Fri Mar 15 19:22:11 2019 | 2019-03-15 | NAMED_MONTH",
                "Jan152019 | 2019-01-15 | NAMED_MONTH",
                "20190518 | 2019-05-18 | COMPACT",
                "Date 180519 | 2019-05-18 | COMPACT",
            })
    void reads_the_forms_of_every_locale(String text, String date, DateForm form) {
        assertThat(only(text).date()).hasToString(date);
        assertThat(only(text).form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15/01/201912:33 | 2019-01-15",
                "15/01/1912:33 | 2019-01-15",
                "Date:05/18/2019Time:11:19AM | 2019-05-18",
                "12:3305/18/2019 | 2019-05-18",
                "l5/O1/2019 | 2019-01-15",
                "15/01/2O19 | 2019-01-15",
                "15/0112019 | 2019-01-15",
                "15101/2019 | 2019-01-15",
                "15,01,2019 | 2019-01-15",
                "15 01.2019 | 2019-01-15",
                "15.01/2019 | 2019-01-15",
                "15 0ct 2019 | 2019-10-15",
                "150CT2019 | 2019-10-15",
                "15 Januory 2019 | 2019-01-15",
                "15 Septembor 2019 | 2019-09-15",
            })
    void repairs_what_the_recogniser_confused(String text, String date) {
        assertThat(Dates.find(text)).isNotEmpty();
        assertThat(Dates.find(text).get(0).date()).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15.01. 20 14:20 | 2020-01-15",
                "15.01. 20 | 2020-01-15",
                "15 . 01 .20 08:30 0012 | 2020-01-15",
                "15. 01. 20 09: 49 | 2020-01-15",
                "15 /01/ 19 | 2019-01-15",
                "15,01,20 14:20 | 2020-01-15",
                "15-01/20 14:20 | 2020-01-15",
                "2019 -01-15 | 2019-01-15",
                "AB15-01-19 | 2019-01-15",
                "91.1.15 | 1991-01-15",
                "15/012019 | 2019-01-15",
            })
    void spaces_and_odd_marks_make_a_date_weak(String text, String date) {
        assertThat(only(text).date()).hasToString(date);
        assertThat(only(text).weak()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15701/2019 TUE | 2019-01-15",
                "Date: 15701/2019 | 2019-01-15",
                "15101/2019 | 2019-01-15",
                "15/0172019 | 2019-01-15",
                "15/017201912:33 | 2019-01-15",
                "15I01I2019 | 2019-01-15",
                "15/012019 17:21 | 2019-01-15",
                "Date: 1501/2019 | 2019-01-15",
                "1501/2019 17:21 | 2019-01-15",
                "FECHA:15 012019 14:20 | 2019-01-15",
                "15,01/2019 | 2019-01-15",
                "15/01/2819 12:33 | 2019-01-15",
                "Ju115'19 | 2019-07-15",
                "15AJan/2019 | 2019-01-15",
                "15IJan/2019 | 2019-01-15",
            })
    void lost_and_misread_marks_are_repaired(String text, String date) {
        assertThat(only(text).date()).hasToString(date);
        assertThat(only(text).repaired()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#4 Jan 15. 19 05:20 PM | 2019-01-15",
                "S#4 Jan.15'19(Tue)08:10 | 2019-01-15",
                "Marzi 15,01/2019 | 2019-01-15",
                "AGOSTA 15-01-2019 | 2019-01-15",
                "15 Jan 19 20: 17: 18 | 2019-01-15",
                "DATE:12/01/201910:35 | 2019-01-12",
                "15-01-2019. | 2019-01-15",
            })
    void neighbours_of_a_date_are_not_taken_for_its_parts(String text, String date) {
        assertThat(only(text).date()).hasToString(date);
        assertThat(only(text).weak()).isFalse();
    }

    @Test
    void a_month_between_two_numbers_leaves_the_day_open() {
        assertThat(only("04 JAN.15 19 POS"))
                .returns(true, DateMatch::weak)
                .extracting(DateMatch::readings)
                .extracting(readings -> readings.stream()
                        .map(reading -> reading.date().toString())
                        .toList())
                .isEqualTo(List.of("2015-01-04", "2019-01-15"));
    }

    @Test
    void offers_every_day_that_a_numeric_date_may_mean() {
        assertThat(only("05/04/2018").readings())
                .extracting(reading -> reading.date().toString())
                .containsExactly("2018-04-05", "2018-05-04");
        assertThat(only("18-11-18").isAmbiguous()).isFalse();
        assertThat(only("12-11-10").readings()).hasSize(3);
    }

    @Test
    void tells_the_weekday_and_the_label_beside_it() {
        assertThat(only("Tuesday, 15/01/2019").weekday()).isEqualTo(2);
        assertThat(only("15/01/2019 (ter)").weekday()).isEqualTo(2);
        assertThat(only("Fecha: 15/01/2019").labelled()).isTrue();
        assertThat(only("15/01/2019").labelled()).isFalse();
    }

    @Test
    void six_digits_are_a_date_only_right_after_the_label() {
        assertThat(only("Date: 07/24/16 No: 250624").date()).hasToString("2016-07-24");
        assertThat(only("Date 20180427/181105").date()).hasToString("2018-04-27");
    }

    @Test
    void digits_without_marks_are_weak_unless_labelled() {
        assertThat(only("20190518").weak()).isTrue();
        assertThat(only("Date 20190518").weak()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.10",
                "03-1234-5678",
                "(555) 123-4567",
                "1.234,50",
                "32/13/2019",
                "180518",
                "12.34 12.35",
                "v1.2.3",
                "15/01/1890",
                "2 MAR 12.50",
                "Mar 5 19:22",
                "4111 1111 1111 1111",
                "0812/2018",
                "12 052018",
                "Date 2019: 12",
                "09:17.00",
                "14:20:11-27-B",
                "#02-11/12",
                "Now 1/11.39",
                "MANNER 1 28 40",
                "Article: 11092078",
                "#3 1/ 2018",
                "10.12. 15 pcs",
                "15/01/3019",
            })
    void phones_prices_and_versions_are_no_dates(String text) {
        assertThat(Dates.find(text)).isEmpty();
    }

    private static DateMatch only(String text) {
        assertThat(Dates.find(text)).as(text).hasSize(1);
        return Dates.find(text).get(0);
    }
}
