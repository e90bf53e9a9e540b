package dev.rightsize.core.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Requirements;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a router may spend, how much it does at once, and what it need not ask twice. */
class RouterLimitsTest extends RouterHarness {
    @Nested
    class Too_many_calls_at_once {
        @Test
        void wait_for_their_turn_in_the_order_in_which_they_came() {
            local.does(Deed.answersAfter(100, 0.9));
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(local, Safeguards.of(local).withConcurrency(new Concurrency(2, 1_000)))
                    .build();
            Runnable[] callers = new Runnable[6];
            for (int i = 0; i < callers.length; i++) {
                String input = "mail " + i;
                int delay = i;
                callers[i] = () -> {
                    world.pass(delay);
                    assertThat(router.ask(input).answer()).isNotNull();
                };
            }

            world.run(callers);

            assertThat(local.mostUnderWay).isEqualTo(2);
            assertThat(local.asked).containsExactly("mail 0", "mail 1", "mail 2", "mail 3", "mail 4", "mail 5");
            assertThat(world.ms()).isEqualTo(301);
        }

        @Test
        void go_on_to_the_next_model_after_a_while() {
            local.does(Deed.answersAfter(100, 0.9));
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(local, Safeguards.of(local).withConcurrency(new Concurrency(1, 30)))
                    .model(remote)
                    .build();
            List<Result<String>> results = new ArrayList<>();

            world.run(() -> results.add(router.ask("a")), () -> results.add(router.ask("b")));

            assertThat(outcomes(results.get(0))).containsExactly("local SKIPPED", "remote SERVED");
            assertThat(results.get(0).attempts().get(0).latencyMs()).isEqualTo(30);
            assertThat(results.get(0).text()).contains("1 calls of it are under way");
            assertThat(outcomes(results.get(1))).containsExactly("local SERVED");
        }
    }

    @Nested
    class A_budget {
        @Test
        void is_reserved_before_the_call_so_that_calls_at_once_cannot_overdraw_it() {
            requirements = Requirements.builder().budget(Budget.ofMoney(0.025)).build();
            remote.does(Deed.answersAfter(100, 0.9));
            Router<String, String> router =
                    router(Strategy.LOCAL_FIRST).model(remote).build();
            List<Result<String>> results = new ArrayList<>();
            Runnable ask = () -> results.add(router.ask("mail"));

            world.run(ask, ask, ask, ask);

            assertThat(remote.asked).hasSize(2);
            assertThat(results)
                    .extracting(RouterHarness::cause)
                    .containsExactlyInAnyOrder(null, null, NoAnswer.Cause.OVER_BUDGET, NoAnswer.Cause.OVER_BUDGET);
            assertThat(results.get(0).text())
                    .contains("it may cost up to 0.01 USD, and of the budget of 0.025 USD 0.005 USD are left");
        }

        @Test
        void that_is_used_up_leaves_the_models_that_cost_nothing() {
            requirements = Requirements.builder().budget(Budget.ofMoney(0.01)).build();
            Router<String, String> router = router(Strategy.REMOTE_FIRST)
                    .model(remote)
                    .model(local.does(Deed.answersFor(0)).estimatesUsd(0))
                    .build();

            assertThat(outcomes(ask(router))).containsExactly("remote SERVED");
            assertThat(outcomes(ask(router))).containsExactly("remote SKIPPED", "local SERVED");
        }

        @Test
        void refuses_what_costs_nobody_knows_how_much() {
            requirements =
                    Requirements.builder().budget(new Budget(null, 5.0, null)).build();

            Result<String> result =
                    ask(router(Strategy.LOCAL_FIRST).model(remote).build());

            assertThat(cause(result)).isEqualTo(NoAnswer.Cause.OVER_BUDGET);
            assertThat(result.text()).contains("what it costs in Wh is not known, and the budget limits that to 5 Wh");
        }

        @Test
        void is_not_touched_by_an_estimate_that_fails() {
            Ledger ledger = new Ledger(Budget.ofMoney(1), Ledger.MONTH_MS, world);
            Model<Object, String> picky = Model.of(remote.reference(), Delivery.HOSTED, input -> Reply.of("", 1.0));
            Model<String, String> strange = picky.adapt(
                    input -> {
                        throw new InputRefusedException("no picture", null);
                    },
                    output -> output);

            Result<String> result = ask(router(Strategy.LOCAL_FIRST)
                    .ledger(ledger)
                    .model(strange)
                    .model(local)
                    .build());

            assertThat(outcomes(result)).containsExactly("local SERVED");
            assertThat(ask(router(Strategy.REMOTE_FIRST)
                                    .ledger(ledger)
                                    .model(strange)
                                    .model(local)
                                    .build())
                            .text())
                    .isEqualTo("remote (REMOTE) failed: no picture; local (DEVICE) served");
            assertThat(ledger.reserved()).isEqualTo(Spending.NONE);
        }

        @Test
        void of_no_limits_asks_for_no_estimate() {
            ask(router(Strategy.LOCAL_FIRST).model(remote).build());

            assertThat(remote.estimated).isEmpty();
        }

        @Test
        void that_was_overdrawn_by_a_wrong_estimate_is_booked_in_full() {
            Ledger ledger = new Ledger(Budget.ofMoney(1), Ledger.MONTH_MS, world);
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .ledger(ledger)
                    .model(remote.does(Deed.answersFor(3)))
                    .build();

            ask(router);

            assertThat(ledger.spent().moneyUsd()).isEqualTo(3);
            assertThat(cause(ask(router))).isEqualTo(NoAnswer.Cause.OVER_BUDGET);
        }
    }

    @Nested
    class The_cache {
        private final Caching<String> caching = new Caching<>(2, 60_000, String::strip);

        @Test
        void gives_an_answer_again_for_the_same_input_at_no_cost() {
            Router<String, String> router =
                    router(Strategy.LOCAL_FIRST).caching(caching).model(remote).build();

            ask(router, "mail");
            Result<String> again = inTheWorld(() -> {
                world.pass(12_000);
                return router.ask(" mail ");
            });

            assertThat(again.orElse("")).isEqualTo("remote:mail");
            assertThat(again.text()).isEqualTo("remote (REMOTE) served: from the cache, where it has been for 12 s");
            assertThat(requireNonNull(again.footprint().moneyUsd()).value()).isZero();
            assertThat(requireNonNull(again.footprint().bytesLeftDevice()).value())
                    .isZero();
            assertThat(remote.asked).hasSize(1);
        }

        @Test
        void forgets_what_is_too_old() {
            Router<String, String> router =
                    router(Strategy.LOCAL_FIRST).caching(caching).model(remote).build();

            ask(router, "mail");
            inTheWorld(() -> {
                world.pass(60_000);
                return router.ask("mail");
            });

            assertThat(remote.asked).hasSize(2);
        }

        @Test
        void forgets_what_was_not_wanted_for_longest() {
            Router<String, String> router =
                    router(Strategy.LOCAL_FIRST).caching(caching).model(remote).build();

            for (String input : List.of("a", "b", "a", "c", "a", "b")) {
                ask(router, input);
            }

            assertThat(remote.asked).containsExactly("a", "b", "c", "b");
        }

        @Test
        void keeps_sure_answers_only() {
            remote.does(Deed.answersWith(0.2));
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .caching(caching)
                    .model(remote, Safeguards.of(remote).withMinConfidence(0.5))
                    .build();

            ask(router);
            ask(router);

            assertThat(remote.asked).hasSize(2);
        }
    }
}
