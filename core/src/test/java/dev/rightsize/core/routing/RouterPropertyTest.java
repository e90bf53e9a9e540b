package dev.rightsize.core.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.metering.Measure;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds in any household, whatever fails in whatever order. */
class RouterPropertyTest {
    @Property
    void data_are_never_given_to_a_place_that_they_may_not_reach(@ForAll long seed) {
        AnyWorlds any = new AnyWorlds(seed).run();

        for (FakeModel model : any.models) {
            if (!any.requirements.mayRunAt(model.reference().place())) {
                assertThat(model.asked).isEmpty();
                assertThat(model.estimated).isEmpty();
                assertThat(model.prepared).isZero();
            }
        }
    }

    @Property
    void a_sensitive_input_is_not_repeated_in_any_trail(@ForAll long seed) {
        AnyWorlds any = new AnyWorlds(seed).run();

        if (any.requirements.sensitive()) {
            for (AnyWorlds.Asked one : any.asked) {
                assertThat(one.result().attempts().toString() + one.result().text())
                        .doesNotContain("secret");
                assertThat(one.result().attempts()).extracting(Attempt::error).containsOnlyNulls();
            }
        }
    }

    @Property
    void there_is_at_most_one_answer_and_it_is_of_the_model_that_is_named(@ForAll long seed) {
        AnyWorlds any = new AnyWorlds(seed).run();

        for (AnyWorlds.Asked one : any.asked) {
            List<Attempt> attempts = one.result().attempts();
            long served = attempts.stream()
                    .filter(attempt -> attempt.outcome() == Attempt.Outcome.SERVED)
                    .count();
            Answer<String> answer = one.result().answer();
            assertThat(attempts).isNotEmpty();
            assertThat(served).isEqualTo(answer == null ? 0 : 1);
            if (answer != null) {
                assertThat(answer.value()).isEqualTo(answer.servedBy().model() + ":" + one.input());
            } else if (one.result() instanceof Unsure<String> unsure) {
                assertThat(unsure.value()).isEqualTo(unsure.givenBy().model() + ":" + one.input());
            }
        }
    }

    @Property
    void the_footprint_is_the_sum_of_what_models_charged_and_of_the_time_it_took(@ForAll long seed) {
        AnyWorlds any = new AnyWorlds(seed).run();

        double known = 0;
        boolean allKnown = true;
        for (AnyWorlds.Asked one : any.asked) {
            assertThat(requireNonNull(one.result().footprint().latencyMs()).value())
                    .isCloseTo(one.tookMs(), within(1e-6));
            Measure money = one.result().footprint().moneyUsd();
            allKnown &= money != null;
            known += money == null ? 0 : money.value();
        }
        double charged =
                any.models.stream().mapToDouble(FakeModel::totalChargedUsd).sum();
        if (allKnown) {
            assertThat(known).isCloseTo(charged, within(1e-9));
        } else {
            assertThat(known).isLessThanOrEqualTo(charged + 1e-9);
        }
    }

    @Property
    void a_budget_is_never_exceeded_and_nothing_stays_reserved(@ForAll long seed) {
        AnyWorlds any = new AnyWorlds(seed).run();

        double charged =
                any.models.stream().mapToDouble(FakeModel::totalChargedUsd).sum();
        assertThat(charged).isLessThanOrEqualTo(any.limitUsd + 1e-9);
        assertThat(any.ledger.spent().moneyUsd()).isBetween(charged - 1e-9, any.limitUsd + 1e-9);
        assertThat(any.ledger.reserved()).isEqualTo(Spending.NONE);
    }

    @Property
    void retries_and_calls_at_once_are_bounded(@ForAll long seed) {
        AnyWorlds any = new AnyWorlds(seed).run();

        for (int i = 0; i < any.models.size(); i++) {
            FakeModel model = any.models.get(i);
            Safeguards guards = any.safeguards.get(i);
            for (AnyWorlds.Asked one : any.asked) {
                assertThat(one.result().attempts().stream()
                                .filter(attempt -> attempt.model().equals(model.reference()))
                                .count())
                        .isLessThanOrEqualTo(1 + guards.retries().most());
            }
            assertThat(model.underWay).isZero();
            Concurrency concurrency = guards.concurrency();
            if (concurrency != null) {
                assertThat(model.mostUnderWay).isLessThanOrEqualTo(concurrency.most());
            }
        }
    }

    @Property
    void a_timeout_bounds_each_try(@ForAll long seed) {
        AnyWorlds any = new AnyWorlds(seed).run();

        for (int i = 0; i < any.models.size(); i++) {
            Safeguards guards = any.safeguards.get(i);
            Long timeout = guards.timeoutMs();
            if (timeout != null) {
                for (AnyWorlds.Asked one : any.asked) {
                    String name = any.models.get(i).reference().model();
                    assertThat(one.result().attempts())
                            .filteredOn(attempt -> attempt.model().model().equals(name))
                            .extracting(Attempt::latencyMs)
                            .allMatch(ms -> ms <= timeout + guards.retries().maxPauseMs() + 1e-6);
                }
            }
        }
    }

    @Property
    void a_clock_that_leaps_changes_no_promise(@ForAll long seed) {
        AnyWorlds any = new AnyWorlds(seed, 3_600_000).run();

        for (AnyWorlds.Asked one : any.asked) {
            assertThat(one.result().attempts()).extracting(Attempt::latencyMs).allMatch(ms -> ms >= 0);
        }
        for (FakeModel model : any.models) {
            assertThat(any.requirements.mayRunAt(model.reference().place()) || model.asked.isEmpty())
                    .isTrue();
        }
        assertThat(any.ledger.spent().moneyUsd()).isLessThanOrEqualTo(any.limitUsd + 1e-9);
        assertThat(any.ledger.reserved()).isEqualTo(Spending.NONE);
    }

    @Property
    void the_same_household_makes_the_same_choices(@ForAll long seed) {
        assertThat(new AnyWorlds(seed).run().story())
                .isEqualTo(new AnyWorlds(seed).run().story());
    }
}
