package dev.rightsize.reading.receipt.choice;

import static dev.rightsize.reading.receipt.PageFixture.facts;
import static dev.rightsize.reading.receipt.PageFixture.roles;
import static dev.rightsize.reading.receipt.PageFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.receipt.PageFixture.Printed;
import dev.rightsize.reading.receipt.Role;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which arithmetic holds among the amounts of a page. */
class SumsTest {
    private static final Sums DINER = of(
            row("Tea", "3.00").as(Role.ITEM_PRICE),
            row("Cake", "4.50").as(Role.ITEM_PRICE),
            row("Subtotal", "7.50").as(Role.SUBTOTAL),
            row("Discount", "0.50").as(Role.DISCOUNT),
            row("Tax", "0.70").as(Role.TAX),
            row("Total", "7.70").as(Role.TOTAL),
            row("Tip", "1.30").as(Role.TIP),
            row("Cash", "10.00").as(Role.CASH),
            row("Change", "2.30").as(Role.CHANGE));

    @Test
    void the_prices_of_items_add_up_to_within_two_hundredths() {
        assertThat(DINER.isSumOfItems(750)).isTrue();
        assertThat(DINER.isSumOfItems(752)).isTrue();
        assertThat(DINER.isSumOfItems(753)).isFalse();
    }

    @Test
    void a_running_sum_is_of_amounts_that_follow_each_other() {
        assertThat(DINER.isRunningSum(300 + 450)).isTrue();
        assertThat(DINER.isRunningSum(300 + 450 + 750 + 50)).isTrue();
        assertThat(DINER.isRunningSum(300 + 750)).isFalse();
    }

    @Test
    void sums_and_differences_are_between_amounts_of_two_roles() {
        assertThat(DINER.isSumOf(820, Role.SUBTOTAL, Role.TAX)).isTrue();
        assertThat(DINER.isSumOf(820, Role.SUBTOTAL, Role.TIP)).isFalse();
        assertThat(DINER.isDifferenceOf(770, Role.CASH, Role.CHANGE)).isTrue();
        assertThat(DINER.isDifferenceOf(700, Role.SUBTOTAL, Role.DISCOUNT)).isTrue();
        assertThat(DINER.isDifferenceOf(700, Role.CASH, Role.CHANGE)).isFalse();
    }

    @Test
    void pairs_are_counted_up_to_three() {
        assertThat(DINER.pairsAddingTo(770 + 230)).isEqualTo(1);
        assertThat(DINER.pairsAddingTo(123456)).isZero();
        Sums many = of(
                IntStream.rangeClosed(1, 9).mapToObj(i -> row("x", i + ".00")).toArray(Printed[]::new));
        assertThat(many.pairsAddingTo(1000)).isEqualTo(3);
    }

    @Test
    void an_amount_of_a_role_is_known_again() {
        assertThat(DINER.isPrintedAs(1000, Role.CASH)).isTrue();
        assertThat(DINER.isPrintedAs(1000, Role.CARD)).isFalse();
    }

    @Test
    void nothing_is_a_sum_on_a_page_without_items() {
        assertThat(of(row("Total", "0.00")).isSumOfItems(0)).isFalse();
    }

    private static Sums of(Printed... rows) {
        return new Sums(facts(rows), roles(rows));
    }
}
