package dev.rightsize.reading.receipt.rows;

import static dev.rightsize.reading.receipt.PageFixture.line;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.PageFixture;
import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.typed.AmountMatch;
import dev.rightsize.reading.receipt.typed.Concept;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is found in one row, and where it stands. */
class RowFactsTest {
    @Test
    void offsets_count_in_the_text_of_all_cells() {
        RowFacts row = of(row("2 Coffee", "3.50", "7.00"));

        assertThat(row.text()).isEqualTo("2 Coffee 3.50 7.00");
        assertThat(row.amounts()).extracting(amount -> amount.in(row.text())).containsExactly("2", "3.50", "7.00");
    }

    @Test
    void the_box_of_some_characters_is_that_of_their_words() {
        RowFacts row = of(row("Green tea", "12.34"));

        AmountMatch amount = row.amounts().get(0);
        assertThat(row.box(amount.start(), amount.end())).isEqualTo(Quad.rectangle(360, 0, 410, 20));
        assertThat(row.box(6, 9)).isEqualTo(Quad.rectangle(70, 0, 100, 20));
    }

    @Test
    void the_box_of_characters_in_several_cells_reaches_from_the_first_to_the_last() {
        RowFacts row = of(row("Green tea", "12.34"));

        assertThat(row.box(6, row.text().length())).isEqualTo(Quad.rectangle(70, 0, 410, 20));
    }

    @Test
    void a_cell_without_text_does_not_move_the_boxes_of_those_after_it() {
        Row printed = new Row(List.of(line("Tea", 10, 0, 20), line("", 100, 0, 20), line("9.50", 300, 0, 20)));
        RowFacts row = RowFacts.of(printed);

        AmountMatch amount = row.amounts().get(0);
        assertThat(row.box(amount.start(), amount.end())).isEqualTo(Quad.rectangle(300, 0, 340, 20));
        assertThat(row.box(0, 3)).isEqualTo(Quad.rectangle(10, 0, 40, 20));
    }

    @Test
    void some_characters_are_as_sure_as_the_least_sure_of_their_words() {
        Quad box = Quad.rectangle(0, 0, 10, 10);
        Row printed = new Row(List.of(new TextLine(
                "TOTAL 12.34", box, 0.95f, List.of(new Word("TOTAL", box, 1), new Word("12.34", box, 0.9f)))));
        RowFacts row = RowFacts.of(printed);

        assertThat(row.confidence(0, 5)).isEqualTo(1);
        assertThat(row.confidence(6, 11)).isEqualTo(0.9f);
        assertThat(row.confidence(0, 11)).isEqualTo(0.9f);
        assertThat(row.confidence(50, 51)).isZero();
    }

    @Test
    void sureness_tells_one_doubtful_character_of_five_from_none() {
        assertThat(Figures.sureness(1)).isCloseTo(1, within(1e-3));
        assertThat(Figures.sureness(0)).isCloseTo(0, within(1e-3));
        assertThat(Figures.sureness(0.999) - Figures.sureness(0.98)).isGreaterThan(0.25);
    }

    @Test
    void the_box_of_no_word_is_that_of_the_row() {
        RowFacts row = of(row("Tea", "9.50"));

        assertThat(row.box(100, 101)).isEqualTo(row.box()).isEqualTo(Quad.rectangle(10, 0, 410, 20));
    }

    @Test
    void no_amount_reaches_over_two_cells() {
        RowFacts row = of(row("1", "234.50"));

        assertThat(row.amounts()).extracting(AmountMatch::amount).containsExactly(new Amount(100), new Amount(23450));
    }

    @Test
    void the_numbers_of_a_date_are_no_amounts() {
        RowFacts row = of(row("18.05.2019 12:30", "4.20"));

        assertThat(row.dates()).hasSize(1);
        assertThat(row.amounts())
                .extracting(AmountMatch::amount)
                .contains(new Amount(420))
                .doesNotContain(new Amount(1805));
    }

    @Test
    void the_last_money_is_the_last_number_with_decimals_or_a_currency() {
        assertThat(money(row("2 x 3.50", "7.00 A"))).isEqualTo(new Amount(700));
        assertThat(money(row("Total $7", "10%"))).isEqualTo(new Amount(700));
        assertThat(of(row("Table 12")).lastMoney()).isNull();
    }

    @Test
    void a_concept_is_as_strong_as_its_best_word() {
        assertThat(of(row("TOTAL")).strength(Concept.TOTAL)).isEqualTo(1);
        assertThat(of(row("TOTAL")).strength(Concept.TIP)).isZero();
    }

    @Test
    void wider_cells_count_more_for_the_height() {
        Row printed = new Row(List.of(line("a wide heading", 0, 0, 40), line("x", 200, 0, 10)));

        assertThat(RowFacts.of(printed).height()).isEqualTo((40 * 140 + 10 * 10) / 150.0);
    }

    @Test
    void a_page_knows_its_extent_its_median_height_and_its_largest_amount() {
        PageFacts page = PageFixture.facts(
                row("Shop").high(60),
                row("Tea", "3.00"),
                row("Cake", "4.00"),
                row("Back", "-9.00"),
                row("Total", "7.00"));

        assertThat(List.of(page.left(), page.right(), page.top(), page.bottom()))
                .containsExactly(10.0, 410.0, 0.0, 140.0);
        assertThat(page.height()).isEqualTo(20);
        assertThat(page.largest()).isEqualTo(700);
        assertThat(page.relativeX(10)).isZero();
        assertThat(page.relativeX(410)).isEqualTo(1);
        assertThat(page.relativeY(70)).isEqualTo(0.5);
    }

    @Test
    void a_page_counts_how_often_an_amount_is_printed_whatever_its_sign() {
        PageFacts page =
                PageFixture.facts(row("Tea", "3.00"), row("Back", "-3.00"), row("Table 3"), row("Total", "3.00"));

        assertThat(page.timesPrinted(300)).isEqualTo(3);
        assertThat(page.timesPrinted(-300)).isEqualTo(3);
        assertThat(page.timesPrinted(301)).isZero();
    }

    @Test
    void a_page_without_text_has_no_rows_and_an_extent_to_divide_by() {
        PageFacts page = PageFacts.of(new Page(100, 100, 0, List.of()));

        assertThat(page.rows()).isEmpty();
        assertThat(page.relativeX(5)).isFinite();
        assertThat(page.relativeY(5)).isFinite();
    }

    private static RowFacts of(Printed row) {
        return PageFixture.facts(row).rows().get(0);
    }

    private static Amount money(Printed row) {
        return Objects.requireNonNull(of(row).lastMoney()).amount();
    }
}
