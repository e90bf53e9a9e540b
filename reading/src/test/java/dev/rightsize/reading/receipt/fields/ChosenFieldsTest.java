package dev.rightsize.reading.receipt.fields;

import static dev.rightsize.reading.receipt.PageFixture.facts;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.choice.Candidate;
import dev.rightsize.reading.receipt.choice.DateCandidates;
import dev.rightsize.reading.receipt.choice.RowRoles;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.typed.DateMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fields chosen among candidates by probability. */
class ChosenFieldsTest {
    private static final Quad BOX = Quad.rectangle(1, 2, 3, 4);

    @Test
    void the_likeliest_total_is_chosen_with_what_speaks_for_it() {
        ChosenFields chosen = new ChosenFields(facts(row("Tea", "3.00"), row("TOTAL", "7.00"), row("VISA", "7.00")));

        Field<Amount> total = found(chosen.total(
                List.of(candidate(new Amount(300), 0), candidate(new Amount(700), 1)), new double[] {0.2, 0.7}, 0.5));

        assertThat(total.value()).isEqualTo(new Amount(700));
        assertThat(total.confidence()).isEqualTo(0.7);
        assertThat(total.evidence()).containsExactly("label 'TOTAL'", "printed 2 times", "largest amount");
        assertThat(total.box()).isEqualTo(BOX);
    }

    @Test
    void a_total_below_the_threshold_is_none() {
        ChosenFields chosen = new ChosenFields(facts(row("TOTAL", "7.00")));
        List<Candidate<Amount>> candidates = List.of(candidate(new Amount(700), 0));

        assertThat(chosen.total(candidates, new double[] {0.49}, 0.5)).isNull();
        assertThat(chosen.total(candidates, new double[] {0.5}, 0.5)).isNotNull();
    }

    @Test
    void without_candidates_there_is_no_field() {
        ChosenFields chosen = new ChosenFields(facts(row("Bar Sol")));

        assertThat(chosen.total(List.of(), new double[0], 0)).isNull();
        assertThat(chosen.merchant(List.of(), new double[0], 0)).isNull();
        assertThat(chosen.date(List.of(), new double[0], 0)).isNull();
    }

    @Test
    void forms_of_one_merchant_add_up() {
        ChosenFields chosen = new ChosenFields(facts(row("LA PIAZZA"), row("Trattoria")));
        List<Candidate<String>> candidates =
                List.of(candidate("LA PIAZZA", 0), candidate("La Piazza Trattoria", 0), candidate("Trattoria", 1));

        Field<String> merchant = found(chosen.merchant(candidates, new double[] {0.4, 0.3, 0.2}, 0.6));

        assertThat(merchant.value()).isEqualTo("LA PIAZZA");
        assertThat(merchant.confidence()).isCloseTo(0.7, within(1e-9));
        assertThat(merchant.evidence()).containsExactly("first row", "found in 2 forms");
        assertThat(chosen.merchant(candidates, new double[] {0.4, 0.1, 0.2}, 0.6))
                .isNull();
    }

    @Test
    void short_names_are_no_forms_of_longer_ones() {
        ChosenFields chosen = new ChosenFields(facts(row("Bar")));

        Field<String> merchant = found(
                chosen.merchant(List.of(candidate("Bar", 2), candidate("Bar Sol", 0)), new double[] {0.4, 0.3}, 0.1));

        assertThat(merchant.confidence()).isEqualTo(0.4);
        assertThat(merchant.evidence()).containsExactly("row 3");
    }

    @Test
    void a_date_printed_twice_adds_up() {
        Field<CalendarDate> date =
                found(date(0.6, new double[] {0.4, 0.35}, row("18.05.2019"), row("18.05.2019 12:30")));

        assertThat(date.value()).isEqualTo(new CalendarDate(2019, 5, 18));
        assertThat(date.confidence()).isCloseTo(0.75, within(1e-9));
        assertThat(date.alternatives()).isEmpty();
    }

    @Test
    void a_date_below_the_threshold_is_none() {
        assertThat(date(0.6, new double[] {0.5}, row("18.05.2019"))).isNull();
    }

    @Test
    void a_date_whose_day_and_month_cannot_be_told_apart_has_no_value_but_both_readings() {
        Field<CalendarDate> date = found(date(0.5, new double[] {0.9}, row("05/04/2018")));

        assertThat(date.value()).isNull();
        assertThat(date.alternatives())
                .containsExactlyInAnyOrder(new CalendarDate(2018, 4, 5), new CalendarDate(2018, 5, 4));
        assertThat(date.raw()).isEqualTo("05/04/2018");
    }

    @Test
    void another_date_of_the_page_tells_day_from_month_and_the_other_reading_stays_on_offer() {
        Field<CalendarDate> date =
                found(date(0.5, new double[] {0.9, 0.05}, row("05/04/2018"), row("valid until 31/12/2018")));

        assertThat(date.value()).isEqualTo(new CalendarDate(2018, 4, 5));
        assertThat(date.alternatives()).containsExactly(new CalendarDate(2018, 5, 4));
        assertThat(date.evidence()).contains("same form as 2018-12-31");
    }

    @Test
    void a_labelled_date_says_so() {
        assertThat(found(date(0.5, new double[] {0.9}, row("Date: 18.05.2019"))).evidence())
                .startsWith("labelled as date");
    }

    private static @Nullable Field<CalendarDate> date(double threshold, double[] probabilities, Printed... rows) {
        PageFacts page = facts(rows);
        List<Candidate<DateMatch>> candidates = DateCandidates.of(page, new RowRoles(new float[0][]));
        return new ChosenFields(page).date(candidates, Arrays.copyOf(probabilities, candidates.size()), threshold);
    }

    private static <T> Candidate<T> candidate(T value, int row) {
        return new Candidate<>(value, value.toString(), BOX, row, new float[0]);
    }

    private static <T> Field<T> found(@Nullable Field<T> field) {
        return Objects.requireNonNull(field);
    }
}
