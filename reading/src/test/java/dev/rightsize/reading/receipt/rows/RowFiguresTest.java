package dev.rightsize.reading.receipt.rows;

import static dev.rightsize.reading.receipt.PageFixture.facts;
import static dev.rightsize.reading.receipt.PageFixture.page;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.AnyPages;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rows as numbers for the role network. */
class RowFiguresTest {
    @Test
    void every_row_has_as_many_figures() {
        float[][] figures = RowFigures.of(facts(row("Bar"), row("Tea", "3.00"), row("18/05/2019 12:30 Table 4 #77")));

        assertThat(figures).hasDimensions(3, figures[0].length);
    }

    @Test
    void the_same_page_gives_the_same_figures() {
        assertThat(RowFigures.of(facts(row("Bar"), row("Tea", "3.00"))))
                .isDeepEqualTo(RowFigures.of(facts(row("Bar"), row("Tea", "3.00"))));
    }

    @Test
    void a_row_differs_from_its_twin_further_down() {
        float[][] figures = RowFigures.of(facts(row("Tea", "3.00"), row("Tea", "3.00")));

        assertThat(figures[0]).isNotEqualTo(figures[1]);
    }

    @Test
    void figures_do_not_depend_on_the_size_of_the_picture_beyond_the_text() {
        Page page = page(row("Bar"), row("Tea", "3.00"));
        Page wider = new Page(5000, 9000, 1, page.rows());

        assertThat(RowFigures.of(PageFacts.of(wider))).isDeepEqualTo(RowFigures.of(PageFacts.of(page)));
    }

    @Property(tries = 200)
    void any_page_gives_finite_figures(@ForAll("pages") Page page) {
        float[][] figures = RowFigures.of(PageFacts.of(page));

        for (float[] row : figures) {
            assertThat(row).hasSameSizeAs(figures[0]);
            for (float figure : row) {
                assertThat(figure).isFinite();
            }
        }
    }

    @Provide
    Arbitrary<Page> pages() {
        return AnyPages.ofFiniteNumbers(40);
    }
}
