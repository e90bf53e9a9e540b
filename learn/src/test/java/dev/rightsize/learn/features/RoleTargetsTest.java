package dev.rightsize.learn.features;

import static dev.rightsize.learn.features.Printed.page;
import static dev.rightsize.learn.features.Truths.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.dataset.ItemTruth;
import dev.rightsize.learn.dataset.TranscriptLine;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.rows.PageFacts;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each row is for, as far as the truth tells: 1 yes, 0 no, ? unknown. */
class RoleTargetsTest {
    @Test
    void a_truth_that_tells_nothing_leaves_everything_unknown() {
        assertThat(RoleTargets.of(page("Bar Sol", "TOTAL 7.00"), known().truth(), List.of()))
                .isDeepEqualTo(unknown(2));
    }

    @Test
    void the_merchant_stands_in_rows_that_are_it_or_part_of_it() {
        PageFacts page = page("LA PIAZZA", "Trattoria", "Main Street 1");

        assertThat(column(page, known().merchant("La Piazza Trattoria"), Role.MERCHANT))
                .isEqualTo("110");
    }

    @Test
    void the_address_stands_in_rows_that_are_part_of_it_but_not_the_merchants() {
        PageFacts page = page("Sol Street", "Main Street 1", "08001 Barcelona", "TOTAL 7.00");

        assertThat(column(
                        page,
                        known().merchant("Sol Street").address("Sol Street, Main Street 1, 08001 Barcelona"),
                        Role.ADDRESS))
                .isEqualTo("0110");
    }

    @Test
    void the_date_stands_where_any_reading_of_a_date_is_it() {
        PageFacts page = page("05/04/2018", "06/07/2018", "TOTAL 7.00");

        assertThat(column(page, known().date("2018-05-04"), Role.DATE)).isEqualTo("100");
        assertThat(column(page, known().date("2018-04-05"), Role.DATE)).isEqualTo("100");
    }

    @Test
    void another_date_that_is_also_right_stands_where_it_is_printed() {
        assertThat(column(page("05/04/2018", "06/07/2018"), known().date("2018-05-04", "2018-07-06"), Role.DATE))
                .isEqualTo("11");
    }

    @Test
    void the_total_stands_beside_its_label_and_is_unknown_without_one() {
        PageFacts page = page("Tea 7.00", "TOTAL 7.00", "Cake 3.00", "TOTAL", "7.00");

        assertThat(column(page, known().total("7.00"), Role.TOTAL)).isEqualTo("?10??");
    }

    @Test
    void an_amount_that_is_also_right_is_a_total_too_and_a_subtotal_is_none() {
        PageFacts page = page("TOTAL SUBTOTAL 7.00", "TOTAL 7.50", "TOTAL 7.00");

        assertThat(column(page, known().total("7.00", "7.5"), Role.TOTAL)).isEqualTo("?11");
    }

    @Test
    void an_amount_that_is_not_plain_tells_nothing() {
        assertThat(column(page("TOTAL 7.00"), known().total("about 7"), Role.TOTAL))
                .isEqualTo("?");
        assertThat(column(page("TOTAL 7.00"), known().total("7.005"), Role.TOTAL))
                .isEqualTo("?");
    }

    @Test
    void an_item_stands_where_its_price_and_its_name_are() {
        PageFacts page = page("Green tea 7.00", "TOTAL 7.00", "Cake", "3.00");
        Truths truth = known().items(new ItemTruth("Green tea", null, "7.00"), new ItemTruth("Cake", null, "3.00"));

        assertThat(column(page, truth, Role.ITEM_PRICE)).isEqualTo("1001");
        assertThat(column(page, truth, Role.ITEM)).isEqualTo("1010");
    }

    @Test
    void two_items_alike_stand_in_two_rows() {
        PageFacts page = page("Green tea 7.00", "Green tea 7.00", "TOTAL 14.00");
        ItemTruth tea = new ItemTruth("Green tea", null, "7.00");

        assertThat(column(page, known().items(tea, tea), Role.ITEM_PRICE)).isEqualTo("110");
    }

    @Test
    void transcribed_pieces_tell_the_roles_of_the_rows_they_lie_in() {
        PageFacts page = page("Bar Sol", "Green tea 7.00", "Thank you", "unseen");
        List<TranscriptLine> transcript = List.of(
                new TranscriptLine("Bar Sol", Printed.box(0), Role.MERCHANT),
                new TranscriptLine("Green tea", Printed.box(1), Role.ITEM),
                new TranscriptLine("7.00", Printed.box(1), Role.ITEM_PRICE),
                new TranscriptLine("Thank you", Printed.box(2), null));

        float[][] targets = RoleTargets.of(page, known().total("7.00").truth(), transcript);

        assertThat(column(targets, Role.MERCHANT)).isEqualTo("100?");
        assertThat(column(targets, Role.ITEM)).isEqualTo("010?");
        assertThat(column(targets, Role.ITEM_PRICE)).isEqualTo("010?");
        assertThat(column(targets, Role.CHANGE)).as("pieces do not tell").isEqualTo("????");
    }

    @Test
    void rows_of_a_generated_page_are_wholly_known() {
        float[][] targets =
                RoleTargets.known(List.of(EnumSet.of(Role.ITEM, Role.ITEM_PRICE), EnumSet.noneOf(Role.class)));

        assertThat(column(targets, Role.ITEM)).isEqualTo("10");
        assertThat(column(targets, Role.ITEM_PRICE)).isEqualTo("10");
        assertThat(column(targets, Role.TOTAL)).isEqualTo("00");
    }

    private static String column(PageFacts page, Truths truth, Role role) {
        return column(RoleTargets.of(page, truth.truth(), List.of()), role);
    }

    private static String column(float[][] targets, Role role) {
        StringBuilder column = new StringBuilder();
        for (float[] row : targets) {
            float target = row[role.ordinal()];
            column.append(target < 0 ? '?' : target > 0 ? '1' : '0');
        }
        return column.toString();
    }

    private static float[][] unknown(int rows) {
        float[][] targets = new float[rows][Role.values().length];
        for (float[] row : targets) {
            java.util.Arrays.fill(row, -1);
        }
        return targets;
    }
}
