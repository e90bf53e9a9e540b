package dev.rightsize.reading.receipt.choice;

import static dev.rightsize.reading.receipt.PageFixture.facts;
import static dev.rightsize.reading.receipt.PageFixture.roles;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.typed.Folding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that may be the merchant's name. */
class MerchantCandidatesTest {
    @Test
    void the_rows_at_the_head_alone_and_joined_are_candidates() {
        assertThat(names(row("La Piazza"), row("Trattoria"), row("Main Street 1")))
                .startsWith("La Piazza")
                .contains("Trattoria", "La Piazza Trattoria", "La Piazza Trattoria Main Street 1");
    }

    @Test
    void a_name_counts_with_its_first_row() {
        Candidate<String> joined = of(row("La Piazza"), row("Trattoria")).stream()
                .filter(candidate -> candidate.value().equals("La Piazza Trattoria"))
                .findFirst()
                .orElseThrow();

        assertThat(joined.row()).isZero();
        assertThat(joined.box().bottom()).isEqualTo(50);
    }

    @Test
    void the_cells_of_a_row_are_candidates_of_their_own() {
        assertThat(names(row("La Piazza", "Ticket 12"))).contains("La Piazza", "Ticket 12", "La Piazza Ticket 12");
    }

    @Test
    void a_text_is_a_candidate_once_whatever_its_case_and_marks() {
        assertThat(names(row("La Piazza"), row("* LA PIAZZA *")).stream()
                        .filter(name -> Folding.letters(name).equals("lapiazza")))
                .containsExactly("La Piazza");
    }

    @Test
    void the_name_in_a_web_address_is_a_candidate_wherever_it_stands() {
        assertThat(names(below("www.la-piazza.com"))).contains("la-piazza");
        assertThat(names(below("hola@lapiazza.es"))).contains("lapiazza");
        assertThat(names(below("lapiazza@gmail.com"))).doesNotContain("gmail");
    }

    @Test
    void what_is_thanked_for_is_a_candidate() {
        assertThat(names(below("Thank you for shopping at La Piazza!"))).contains("La Piazza");
    }

    @Test
    void a_row_far_down_is_a_candidate_only_if_the_network_sees_a_name_there() {
        Printed[] rows = below("La Piazza");

        assertThat(names(rows)).doesNotContain("La Piazza");
        rows[rows.length - 1].as(Role.MERCHANT);
        assertThat(names(rows)).contains("La Piazza");
    }

    @Test
    void texts_without_letters_or_longer_than_a_name_are_no_candidates() {
        assertThat(names(row("***"), row("x".repeat(100)))).isEmpty();
    }

    @Test
    void all_candidates_have_as_many_figures() {
        List<Candidate<String>> candidates =
                of(row("La Piazza S.L.", "12"), row("www.la-piazza.com"), row("Tea", "3.00"));

        assertThat(candidates)
                .hasSizeGreaterThan(5)
                .allSatisfy(candidate -> assertThat(candidate.figures())
                        .hasSameSizeAs(candidates.get(0).figures()));
    }

    @Test
    void an_echo_is_the_share_of_letter_pairs_found_again() {
        assertThat(Names.echo("La Piazza", "www.lapiazza.com")).isEqualTo(1);
        assertThat(Names.echo("La Piazza", "Grünwald")).isLessThan(0.1);
        assertThat(Names.echo("Bar", "Bar Sol")).as("too short to tell").isZero();
    }

    /** A page whose last row is far below the head. */
    private static Printed[] below(String text) {
        List<Printed> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(row("Tea number " + i, i + ".00"));
        }
        rows.add(row(text));
        return rows.toArray(Printed[]::new);
    }

    private static List<String> names(Printed... rows) {
        return of(rows).stream().map(Candidate::value).toList();
    }

    private static List<Candidate<String>> of(Printed... rows) {
        return MerchantCandidates.of(facts(rows), roles(rows));
    }
}
