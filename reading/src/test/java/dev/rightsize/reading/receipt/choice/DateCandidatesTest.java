package dev.rightsize.reading.receipt.choice;

import static dev.rightsize.reading.receipt.PageFixture.facts;
import static dev.rightsize.reading.receipt.PageFixture.roles;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.typed.DateMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates that may be the day of purchase. */
class DateCandidatesTest {
    @Test
    void every_date_is_a_candidate_from_top_to_bottom_with_its_place() {
        List<Candidate<DateMatch>> dates =
                of(row("18.05.2019 12:30"), row("Tea", "3.00"), row("valid until", "31.12.2020"));

        assertThat(dates)
                .extracting(date -> date.value().date().toString())
                .containsExactly("2019-05-18", "2020-12-31");
        assertThat(dates).extracting(Candidate::row).containsExactly(0, 2);
        assertThat(dates).extracting(Candidate::raw).containsExactly("18.05.2019", "31.12.2020");
        assertThat(dates.get(0).box()).isEqualTo(Quad.rectangle(10, 0, 110, 20));
    }

    @Test
    void a_date_printed_twice_is_a_candidate_twice() {
        assertThat(of(row("18.05.2019"), row("18.05.2019"))).hasSize(2);
    }

    @Test
    void a_page_without_dates_has_no_candidates() {
        assertThat(of(row("Bar Sol"), row("TOTAL", "7.00"))).isEmpty();
    }

    @Test
    void all_candidates_have_as_many_figures() {
        List<Candidate<DateMatch>> dates =
                of(row("Date: 05/04/18").as(Role.DATE), row("18 May 2019"), row("2019-05-18T19:05"), row("20190518"));

        assertThat(dates)
                .hasSizeGreaterThan(2)
                .allSatisfy(date ->
                        assertThat(date.figures()).hasSameSizeAs(dates.get(0).figures()));
    }

    @Test
    void the_role_of_the_row_and_a_time_beside_it_change_the_figures() {
        float[] plain = of(row("18.05.2019")).get(0).figures();

        assertThat(of(row("18.05.2019").as(Role.DATE)).get(0).figures()).isNotEqualTo(plain);
        assertThat(of(row("18.05.2019 12:30")).get(0).figures()).isNotEqualTo(plain);
    }

    private static List<Candidate<DateMatch>> of(Printed... rows) {
        return DateCandidates.of(facts(rows), roles(rows));
    }
}
