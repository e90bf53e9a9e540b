package dev.rightsize.learn.features;

import static dev.rightsize.learn.features.Printed.page;
import static dev.rightsize.learn.features.Truths.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.fit.ChoiceFit;
import dev.rightsize.learn.fit.RoleFit;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.choice.Candidate;
import dev.rightsize.reading.receipt.choice.DateCandidates;
import dev.rightsize.reading.receipt.choice.MerchantCandidates;
import dev.rightsize.reading.receipt.choice.RowRoles;
import dev.rightsize.reading.receipt.choice.TotalCandidates;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.rows.RowTokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labelled receipts as numbers to learn from. */
class ExamplesTest {
    private static final RowRoles NO_ROLES = new RowRoles(new float[0][]);

    @Test
    void a_page_becomes_rows_of_tokens_figures_and_targets() {
        PageFacts page = page("Bar Sol", "TOTAL 7.00");
        float[][] targets = new float[2][Role.values().length];

        RoleFit.Example example =
                Examples.roles(new LabelledReceipt("mine", known().truth(), page, targets, true), 0.5f);

        assertThat(example.tokens()).isDeepEqualTo(new int[][] {RowTokens.of("Bar Sol"), RowTokens.of("TOTAL 7.00")});
        assertThat(example.figures()).hasNumberOfRows(2);
        assertThat(example.targets()).isSameAs(targets);
        assertThat(example.weight()).isEqualTo(0.5f);
    }

    @Test
    void totals_are_right_whatever_their_decimals() {
        assertThat(totals("TOTAL 7.00", known().total("7"))).containsExactly(1);
        assertThat(totals("TOTAL 7.50", known().total("7.5"))).containsExactly(1);
        assertThat(totals("TOTAL 7.50", known().total("7.00", "7.50"))).containsExactly(1);
        assertThat(totals("TOTAL 7.50", known().total("7.00"))).containsExactly(0);
        assertThat(totals("TOTAL 7.50", known())).containsExactly(0);
        assertThat(totals("TOTAL 7.50", known().total("about 7"))).containsExactly(0);
    }

    @Test
    void dates_are_right_if_one_of_their_readings_is() {
        assertThat(dates("05/04/2018", known().date("2018-04-05"))).containsExactly(1);
        assertThat(dates("05/04/2018", known().date("2018-05-04"))).containsExactly(1);
        assertThat(dates("05/04/2018", known().date("2018-05-05"))).containsExactly(0);
        assertThat(dates("05/04/2018", known().date("2018-01-01", "2018-05-04")))
                .containsExactly(1);
    }

    @Test
    void merchants_are_the_righter_the_closer_they_are() {
        PageFacts page = page("LA PIAZZA", "Green tea 7.00");
        List<Candidate<String>> candidates = MerchantCandidates.of(page, NO_ROLES);

        ChoiceFit.Example exact =
                Examples.merchant(candidates, known().merchant("La Piazza").truth(), 1);
        ChoiceFit.Example close =
                Examples.merchant(candidates, known().merchant("La Piazzza").truth(), 1);
        ChoiceFit.Example other =
                Examples.merchant(candidates, known().merchant("Bar Sol").truth(), 1);

        assertThat(exact.right()[0]).isEqualTo(1);
        assertThat(close.right()[0]).isBetween(0.6f, 0.95f);
        assertThat(other.right()).containsOnly(0);
        assertThat(exact.candidates()).hasNumberOfRows(candidates.size());
    }

    private static float[] totals(String row, Truths truth) {
        return Examples.total(TotalCandidates.of(page(row), NO_ROLES), truth.truth(), 1)
                .right();
    }

    private static float[] dates(String row, Truths truth) {
        return Examples.date(DateCandidates.of(page(row), NO_ROLES), truth.truth(), 1)
                .right();
    }
}
