package dev.rightsize.reading.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, days, times and fields: what they accept and how they print. */
class ReceiptValuesTest {
    @ParameterizedTest
    @CsvSource({"0, 0.00", "5, 0.05", "-5, -0.05", "70, 0.70", "1234, 12.34", "-1234, -12.34", "123456789, 1234567.89"})
    void an_amount_prints_with_a_point_and_two_decimals(long hundredths, String printed) {
        assertThat(new Amount(hundredths)).hasToString(printed);
    }

    @Test
    void amounts_add_subtract_and_compare() {
        assertThat(new Amount(250).plus(new Amount(-300))).isEqualTo(new Amount(-50));
        assertThat(new Amount(250).minus(new Amount(-300))).isEqualTo(new Amount(550));
        assertThat(new Amount(-1)).isLessThan(new Amount(0));
    }

    @ParameterizedTest
    @CsvSource({"2019, 5, 18, 2019-05-18", "987, 12, 1, 0987-12-01", "2000, 2, 29, 2000-02-29"})
    void a_day_prints_as_iso_8601(int year, int month, int day, String printed) {
        assertThat(new CalendarDate(year, month, day)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2, 29",
        "1900, 2, 29",
        "2024, 4, 31",
        "2024, 13, 1",
        "2024, 0, 1",
        "2024, 1, 0",
        "0, 1, 1",
        "10000, 1, 1"
    })
    void a_day_that_the_calendar_lacks_is_refused_by_name(int year, int month, int day) {
        assertThat(CalendarDate.exists(year, month, day)).isFalse();
        assertThatThrownBy(() -> new CalendarDate(year, month, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(year + "-" + month + "-" + day);
    }

    @Test
    void days_compare_by_year_then_month_then_day() {
        assertThat(new CalendarDate(2019, 12, 31)).isLessThan(new CalendarDate(2020, 1, 1));
        assertThat(new CalendarDate(2020, 1, 31)).isLessThan(new CalendarDate(2020, 2, 1));
        assertThat(new CalendarDate(2020, 2, 1)).isEqualByComparingTo(new CalendarDate(2020, 2, 1));
    }

    @Test
    void a_time_prints_with_two_digits_each() {
        assertThat(new ClockTime(9, 5)).hasToString("09:05");
        assertThat(new ClockTime(23, 59)).hasToString("23:59");
    }

    @ParameterizedTest
    @CsvSource({"24, 0", "-1, 0", "12, 60", "12, -1"})
    void a_time_that_no_clock_shows_is_refused(int hour, int minute) {
        assertThatThrownBy(() -> new ClockTime(hour, minute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(hour + ":" + minute);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void a_field_refuses_a_confidence_that_is_no_probability(double confidence) {
        assertThatThrownBy(() -> Field.of("Café Sol", "Café Sol", confidence, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(confidence));
    }

    @Test
    void a_field_keeps_its_evidence_when_the_callers_list_changes() {
        List<String> evidence = new ArrayList<>(List.of("label 'TOTAL'"));
        Field<Amount> field = Field.of(new Amount(1), "0.01", 1, null, evidence);

        evidence.clear();

        assertThat(field.evidence()).containsExactly("label 'TOTAL'");
    }

    @Test
    void a_check_tells_by_how_much_it_fails() {
        assertThat(new Check("items = total", new Amount(1200), new Amount(1250), false).difference())
                .isEqualTo(new Amount(-50));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "-1, 0.5", "NaN, 0.5", "Infinity, 0.5", "1, -0.1", "1, 1.1", "1, NaN"})
    void a_choice_refuses_a_temperature_or_a_threshold_that_makes_no_probabilities(
            double temperature, double threshold) {
        assertThatThrownBy(() -> new Choices.Choice(temperature, threshold))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but is");
    }
}
