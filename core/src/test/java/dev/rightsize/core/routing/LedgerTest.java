package dev.rightsize.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Budget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final World world = new World(1);

    @Test
    void a_new_period_begins_with_nothing_spent_but_what_is_reserved() {
        Ledger ledger = new Ledger(Budget.ofMoney(1), 1_000, world);
        ledger.reserve(Amounts.atMost(usd(0.6)));
        ledger.settle(Amounts.atMost(usd(0.6)), usd(0.6));
        ledger.reserve(Amounts.atMost(usd(0.3)));

        world.run(() -> world.pass(1_000));

        assertThat(ledger.spent()).isEqualTo(Spending.NONE);
        assertThat(ledger.reserved().moneyUsd()).isEqualTo(0.3);
        assertThat(ledger.reserve(Amounts.atMost(usd(0.8)))).isNotNull();
    }

    @Test
    void a_period_may_begin_at_a_date_that_only_the_application_knows() {
        Ledger ledger = new Ledger(Budget.ofMoney(1), Ledger.MONTH_MS, world, new Spending(0.9, 0, 0));
        assertThat(ledger.reserve(Amounts.atMost(usd(0.2)))).isNotNull();

        ledger.beginPeriod();

        assertThat(ledger.reserve(Amounts.atMost(usd(0.2)))).isNull();
    }

    @Test
    void a_clock_that_was_set_back_neither_renews_the_budget_nor_keeps_it_for_longer_than_a_period() {
        Ledger ledger = new Ledger(Budget.ofMoney(1), 1_000, world);
        ledger.reserve(Amounts.atMost(usd(0.6)));
        ledger.settle(Amounts.atMost(usd(0.6)), usd(0.6));

        world.leap(-3_600_000);
        assertThat(ledger.spent().moneyUsd()).isEqualTo(0.6);
        world.leap(1_000);

        assertThat(ledger.spent()).isEqualTo(Spending.NONE);
    }

    @Test
    void what_nobody_knows_afterwards_counts_as_it_was_reserved() {
        Ledger ledger = new Ledger(new Budget(1.0, 1.0, 1.0), Ledger.MONTH_MS, world);
        Amounts amounts = new Amounts(300_000_000, 200_000_000, 100_000_000);

        ledger.reserve(amounts);
        ledger.settle(amounts, Footprint.UNKNOWN);

        assertThat(ledger.spent()).isEqualTo(new Spending(0.3, 0.2, 0.1));
        assertThat(ledger.reserved()).isEqualTo(Spending.NONE);
    }

    @Test
    void each_of_its_three_limits_holds() {
        Ledger ledger = new Ledger(new Budget(1.0, 1.0, 1.0), Ledger.MONTH_MS, world);

        assertThat(ledger.reserve(new Amounts(1_000_000_001, 0, 0))).contains("USD");
        assertThat(ledger.reserve(new Amounts(0, 1_000_000_001, 0))).contains("Wh");
        assertThat(ledger.reserve(new Amounts(0, 0, 1_000_000_001))).contains("CO2e");
        assertThat(ledger.reserve(new Amounts(1_000_000_000, 1_000_000_000, 1_000_000_000)))
                .isNull();
    }

    @Test
    void needs_a_period() {
        assertThatThrownBy(() -> new Ledger(Budget.UNLIMITED, 0, world))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'periodMs' must be at least 1 but is 0");
    }

    @Property
    void what_is_spent_and_reserved_never_exceeds_the_limit_and_comes_out_even(@ForAll Random random) {
        long limit = random.nextInt(1_000_000_000);
        Ledger ledger = new Ledger(Budget.ofMoney(limit / 1e9), Ledger.MONTH_MS, world);
        Deque<Amounts> underWay = new ArrayDeque<>();
        long spent = 0;
        for (int i = 0; i < 200; i++) {
            Amounts amounts = new Amounts(random.nextInt(200_000_000), Amounts.UNKNOWN, Amounts.UNKNOWN);
            if (random.nextBoolean() && ledger.reserve(amounts) == null) {
                underWay.add(amounts);
            } else if (!underWay.isEmpty()) {
                Amounts ended = underWay.remove();
                long actual = (long) (ended.money() * random.nextDouble());
                ledger.settle(ended, usd(actual / 1e9));
                spent += actual;
            }
            assertThat(ledger.spent().moneyUsd() + ledger.reserved().moneyUsd())
                    .isLessThanOrEqualTo(limit / 1e9 + 1e-12);
        }
        underWay.forEach(amounts -> ledger.settle(amounts, Footprint.NOTHING));
        assertThat(ledger.spent().moneyUsd()).isEqualTo(spent / 1e9);
        assertThat(ledger.reserved()).isEqualTo(Spending.NONE);
    }

    private static Footprint usd(@Nullable Double usd) {
        Measure money = usd == null ? null : Measure.disclosed(usd, "bill");
        return new Footprint(null, null, null, null, null, null, null, null, money);
    }
}
