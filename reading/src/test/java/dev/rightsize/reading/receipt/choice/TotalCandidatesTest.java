package dev.rightsize.reading.receipt.choice;

import static dev.rightsize.reading.receipt.PageFixture.facts;
import static dev.rightsize.reading.receipt.PageFixture.roles;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts that may be the total. */
class TotalCandidatesTest {
    @Test
    void each_amount_is_a_candidate_once_in_order_of_its_first_place() {
        assertThat(amounts(
                        row("Tea", "3.00"),
                        row("Cake", "4.00"),
                        row("TOTAL", "7.00"),
                        row("VISA", "7.00"),
                        row("Tea", "3.00")))
                .containsExactly("3.00", "4.00", "7.00");
    }

    @Test
    void an_amount_printed_twice_stands_where_the_total_likelier_is() {
        List<Candidate<Amount>> candidates =
                of(row("Tea", "7.00").as(Role.TOTAL, 0.1), row("TOTAL", "7.00").as(Role.TOTAL, 0.8));

        assertThat(candidates).singleElement().satisfies(total -> {
            assertThat(total.row()).isEqualTo(1);
            assertThat(total.raw()).isEqualTo("7.00");
            assertThat(total.box()).isEqualTo(Quad.rectangle(370, 30, 410, 50));
        });
    }

    @Test
    void whole_numbers_are_candidates_only_beside_a_label_of_the_total() {
        assertThat(amounts(row("Table", "12"), row("TOTAL", "700"))).containsExactly("700.00");
    }

    @Test
    void percents_weights_and_what_is_not_above_zero_are_no_candidates() {
        assertThat(amounts(
                        row("TOTAL 10%"),
                        row("Apples 0,485 kg"),
                        row("Back", "-3.00"),
                        row("Rounding", "0.00"),
                        row("Tea", "3.00")))
                .containsExactly("3.00");
    }

    @Test
    void a_page_without_amounts_has_no_candidates() {
        assertThat(amounts(row("Bar Sol"), row("Thank you"))).isEmpty();
    }

    @Test
    void all_candidates_have_as_many_figures_also_on_other_pages() {
        List<Candidate<Amount>> one = of(row("TOTAL", "7.00"));
        List<Candidate<Amount>> other = of(
                row("Tea", "3.00"), row("VAT 10%", "0.30"), row("TOTAL", "3.30").as(Role.TOTAL));

        assertThat(other)
                .allSatisfy(candidate ->
                        assertThat(candidate.figures()).hasSameSizeAs(one.get(0).figures()));
    }

    @Test
    void sums_that_hold_change_the_figures() {
        Printed[] holds = {
            row("Subtotal", "3.00").as(Role.SUBTOTAL),
            row("Tax", "0.30").as(Role.TAX),
            row("TOTAL", "3.30").as(Role.TOTAL)
        };
        Printed[] fails = {
            row("Subtotal", "3.00").as(Role.SUBTOTAL),
            row("Tax", "0.31").as(Role.TAX),
            row("TOTAL", "3.30").as(Role.TOTAL)
        };

        assertThat(of(holds).get(2).figures()).isNotEqualTo(of(fails).get(2).figures());
    }

    private static List<String> amounts(Printed... rows) {
        return of(rows).stream().map(candidate -> candidate.value().toString()).toList();
    }

    private static List<Candidate<Amount>> of(Printed... rows) {
        return TotalCandidates.of(facts(rows), roles(rows));
    }
}
