package dev.rightsize.core.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.metering.FootprintTotals;
import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouterTest {
    private final World world = new World(1);
    private final FakeModel local = FakeModel.local(world);
    private final FakeModel remote = FakeModel.remote(world);
    private Requirements requirements = Requirements.NONE;

    private RouterBuilder<String, String> router(Strategy strategy) {
        return Router.<String, String>builder(Task.of("route-mail", TaskType.CLASSIFY, requirements), world)
                .strategy(strategy);
    }

    private Result<String> ask(Router<String, String> router) {
        return ask(router, "mail");
    }

    private Result<String> ask(Router<String, String> router, String input) {
        return inTheWorld(() -> router.ask(input));
    }

    private <T> T inTheWorld(Supplier<T> work) {
        List<T> results = new ArrayList<>();
        world.run(() -> results.add(work.get()));
        return results.get(0);
    }

    private static List<String> outcomes(Result<?> result) {
        return result.attempts().stream()
                .map(attempt -> attempt.model().model() + " " + attempt.outcome())
                .toList();
    }

    private static NoAnswer.@Nullable Cause cause(Result<?> result) {
        return result instanceof NoAnswer<?> none ? none.cause() : null;
    }

    @Nested
    class The_order {
        @Test
        void is_built_in_then_preloaded_then_downloadable_then_hosted_and_the_nearest_place_first() {
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(remote)
                    .model(new FakeModel(world, "ours", Place.SERVER, Delivery.HOSTED))
                    .model(new FakeModel(world, "downloadable", Place.DEVICE, Delivery.DOWNLOADABLE))
                    .model(new FakeModel(world, "preloaded", Place.DEVICE, Delivery.PRELOADED))
                    .model(new FakeModel(world, "built-in", Place.DEVICE, Delivery.BUILT_IN))
                    .build();

            assertThat(router.models())
                    .extracting(status -> status.model().model())
                    .containsExactly("built-in", "preloaded", "downloadable", "ours", "remote");
        }

        @Test
        void begins_with_the_remote_ones_and_others_behind_a_network_if_so_wished() {
            Router<String, String> router = router(Strategy.REMOTE_FIRST)
                    .model(local)
                    .model(new FakeModel(world, "ours", Place.SERVER, Delivery.HOSTED))
                    .model(remote)
                    .build();

            assertThat(router.models())
                    .extracting(status -> status.model().model())
                    .containsExactly("ours", "remote", "local");
        }

        @Test
        void among_equals_is_the_one_in_which_they_were_named() {
            FakeModel other = new FakeModel(world, "another", Place.REMOTE, Delivery.HOSTED);

            assertThat(router(Strategy.LOCAL_FIRST)
                            .model(remote)
                            .model(other)
                            .build()
                            .models())
                    .extracting(status -> status.model().model())
                    .containsExactly("remote", "another");
        }

        @Test
        void needs_a_model() {
            assertThatThrownBy(() -> router(Strategy.HYBRID).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("route-mail", "model(…)");
        }
    }

    @Nested
    class Local_first {
        @Test
        void answers_locally_and_asks_nobody_else() {
            Result<String> result =
                    ask(router(Strategy.LOCAL_FIRST).model(local).model(remote).build());

            assertThat(result.orElse("")).isEqualTo("local:mail");
            assertThat(outcomes(result)).containsExactly("local SERVED");
            assertThat(remote.asked).isEmpty();
        }

        @Test
        void falls_back_to_remote_when_local_fails() {
            local.does(Deed.failsForGood());

            Result<String> result =
                    ask(router(Strategy.LOCAL_FIRST).model(local).model(remote).build());

            assertThat(outcomes(result)).containsExactly("local FAILED", "remote SERVED");
            assertThat(result.text()).isEqualTo("local (DEVICE) failed: wrong key; remote (REMOTE) served");
        }

        @Test
        void falls_back_when_local_throws_what_nobody_foresaw() {
            local.does(Deed.breaks());

            Result<String> result =
                    ask(router(Strategy.LOCAL_FIRST).model(local).model(remote).build());

            assertThat(outcomes(result)).containsExactly("local FAILED", "remote SERVED");
            assertThat(result.attempts().get(0).reason())
                    .isEqualTo("unforeseen IllegalStateException: cannot read 'mail'");
            assertThat(result.attempts().get(0).error()).hasMessage("cannot read 'mail'");
        }

        @Test
        void downloads_nothing_by_itself() {
            local.is(new ModelState.Absent(12_300_000));

            Result<String> result =
                    ask(router(Strategy.LOCAL_FIRST).model(local).model(remote).build());

            assertThat(result.text())
                    .isEqualTo("local (DEVICE) was skipped: not here yet, 12.3 MB to download; remote (REMOTE) served");
            assertThat(local.prepared).isZero();
        }

        @Test
        void but_loads_what_is_here() {
            local.is(ModelState.HERE);

            ask(router(Strategy.LOCAL_FIRST).model(local).model(remote).build());

            assertThat(local.prepared).isEqualTo(1);
        }
    }

    @Nested
    class Remote_first {
        @Test
        void answers_locally_when_there_is_no_network() {
            world.setOnline(false);

            Result<String> result =
                    ask(router(Strategy.REMOTE_FIRST).model(local).model(remote).build());

            assertThat(outcomes(result)).containsExactly("remote SKIPPED", "local SERVED");
            assertThat(result.attempts().get(0).reason()).isEqualTo("there is no network");
            assertThat(remote.asked).isEmpty();
        }

        @Test
        void answers_locally_when_the_remote_does_not_in_time() {
            remote.does(Deed.hangsUntilCancelled());

            Result<String> result = ask(router(Strategy.REMOTE_FIRST)
                    .model(local)
                    .model(remote, Safeguards.of(remote).withTimeoutMs(200L))
                    .build());

            assertThat(outcomes(result)).containsExactly("remote FAILED", "local SERVED");
            assertThat(result.attempts().get(0).reason()).isEqualTo("no answer within 200 ms");
            assertThat(result.attempts().get(0).latencyMs()).isEqualTo(200);
        }
    }

    @Nested
    class Hybrid {
        @Test
        void starts_to_prepare_the_local_model_and_answers_from_the_remote() {
            local.is(new ModelState.Absent(1_000));
            Router<String, String> router =
                    router(Strategy.HYBRID).model(local).model(remote).build();

            assertThat(outcomes(ask(router))).containsExactly("local SKIPPED", "remote SERVED");
            assertThat(local.prepared).isEqualTo(1);

            local.is(new ModelState.Downloading(430, 1_000));
            assertThat(ask(router).attempts().get(0).reason()).isEqualTo("downloading, 43 %");

            local.is(ModelState.READY);
            assertThat(outcomes(ask(router))).containsExactly("local SERVED");
        }

        @Test
        void prepares_nothing_that_may_never_run() {
            requirements = Requirements.builder().places(Set.of(Place.REMOTE)).build();
            local.is(new ModelState.Absent(1_000));
            Router<String, String> router =
                    router(Strategy.HYBRID).model(local).model(remote).build();

            ask(router);
            router.prepare();

            assertThat(local.prepared).isZero();
            assertThat(router.models()).extracting(ModelStatus::mayRun).containsExactly(false, true);
        }
    }

    @Nested
    class A_sensitive_task {
        private static final String SECRET = "IBAN ES91 2100";

        @ParameterizedTest
        @EnumSource
        void is_never_given_to_a_place_that_it_may_not_reach_whatever_fails(Strategy strategy) {
            requirements = Requirements.builder().sensitive(true).build();
            local.does(Deed.breaks());

            Result<String> result =
                    ask(router(strategy).model(local).model(remote).build(), SECRET);

            assertThat(cause(result)).isEqualTo(NoAnswer.Cause.FAILED);
            assertThat(remote.asked).isEmpty();
            assertThat(remote.estimated).isEmpty();
            assertThat(result.text())
                    .contains("remote (REMOTE) was skipped: the task is sensitive and may run at [DEVICE] only");
        }

        @Test
        void is_not_repeated_in_the_trail() {
            requirements = Requirements.builder().sensitive(true).build();
            local.does(Deed.breaks());

            Result<String> result =
                    ask(router(Strategy.LOCAL_FIRST).model(local).build(), SECRET);

            assertThat(result.text() + result).doesNotContain(SECRET).contains("unforeseen IllegalStateException");
            assertThat(result.attempts()).extracting(Attempt::error).containsOnlyNulls();
        }

        @Test
        void without_a_model_that_may_has_no_route() {
            requirements = Requirements.builder().sensitive(true).build();

            Result<String> result =
                    ask(router(Strategy.REMOTE_FIRST).model(remote).build(), SECRET);

            assertThat(cause(result)).isEqualTo(NoAnswer.Cause.NO_ROUTE);
            assertThat(result.text()).endsWith(". Make a model ready that may run there.");
        }
    }

    @Nested
    class Escalation {
        @Test
        void asks_the_next_when_one_is_not_sure_enough() {
            local.does(Deed.answersWith(0.799));

            Result<String> result = ask(router(Strategy.LOCAL_FIRST)
                    .model(local, Safeguards.of(local).withMinConfidence(0.8))
                    .model(remote)
                    .build());

            assertThat(outcomes(result)).containsExactly("local REJECTED", "remote SERVED");
            assertThat(result.attempts().get(0).reason())
                    .isEqualTo("its confidence, 0.79, is less than the 0.80 asked for");
        }

        @Test
        void ends_with_the_surest_of_the_unsure_if_nobody_is_sure() {
            local.does(Deed.answersWith(0.6));
            remote.does(Deed.answersWith(0.4));

            Result<String> result = ask(router(Strategy.LOCAL_FIRST)
                    .model(local, Safeguards.of(local).withMinConfidence(0.8))
                    .model(remote, Safeguards.of(remote).withMinConfidence(0.5))
                    .build());

            assertThat(result.answer()).isNull();
            assertThat(result).isEqualTo(new Unsure<>("local:mail", 0.6, local.reference(), result.attempts()));
            assertThat(result.footprint().moneyUsd()).isNotNull();
        }

        @Test
        void accepts_an_answer_whose_model_cannot_tell_how_sure_it_is() {
            local.does(Deed.answersAfter(0, null));

            assertThat(outcomes(ask(router(Strategy.LOCAL_FIRST)
                            .model(local, Safeguards.of(local).withMinConfidence(0.8))
                            .build())))
                    .containsExactly("local SERVED");
        }
    }

    @Nested
    class Retries_ {
        /**
         * <pre>
         *   ask   fails   pause          fails   pause                    served
         *   0 ms  5 ms    100…200 ms     + 5 ms  200…400 ms
         * </pre>
         */
        @Test
        void come_after_growing_pauses_until_it_succeeds() {
            remote.does(Deed.failsForNow(), Deed.failsForNow(), Deed.answers());

            Result<String> result = ask(router(Strategy.LOCAL_FIRST)
                    .model(remote, Safeguards.of(remote).withRetries(new Retries(2, 200, 10_000)))
                    .build());

            assertThat(outcomes(result)).containsExactly("remote FAILED", "remote FAILED", "remote SERVED");
            assertThat(remote.askedAtMs.get(1)).isBetween(105.0, 205.0);
            assertThat(remote.askedAtMs.get(2) - remote.askedAtMs.get(1)).isBetween(205.0, 405.0);
        }

        @Test
        void never_come_before_the_model_said_and_others_do_not_ask_it_meanwhile() {
            remote.does(Deed.failsForNow(3_000L), Deed.answers());
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(remote, Safeguards.of(remote).withRetries(new Retries(2, 200, 10_000)))
                    .build();
            List<Result<String>> results = new ArrayList<>();

            world.run(() -> results.add(router.ask("first")), () -> {
                world.pass(1_000);
                results.add(router.ask("second"));
            });

            assertThat(outcomes(results.get(0))).containsExactly("remote SKIPPED");
            assertThat(results.get(0).text()).contains("wants to be left alone for another 2 s");
            assertThat(outcomes(results.get(1))).containsExactly("remote FAILED", "remote SERVED");
            assertThat(remote.askedAtMs.get(1)).isBetween(3_005.0, 3_205.0);
        }

        @Test
        void give_way_to_the_next_model_if_the_wait_would_be_too_long() {
            FakeModel other = new FakeModel(world, "other", Place.REMOTE, Delivery.HOSTED);
            remote.does(Deed.failsForNow(60_000L));

            Result<String> result =
                    ask(router(Strategy.LOCAL_FIRST).model(remote).model(other).build());

            assertThat(outcomes(result)).containsExactly("remote FAILED", "other SERVED");
            assertThat(world.ms()).isLessThan(100);
        }

        @Test
        void are_bounded() {
            remote.does(Deed.failsForNow());

            Result<String> result = ask(router(Strategy.LOCAL_FIRST)
                    .model(remote, Safeguards.of(remote).withRetries(new Retries(3, 10, 100)))
                    .build());

            assertThat(remote.asked).hasSize(4);
            assertThat(cause(result)).isEqualTo(NoAnswer.Cause.FAILED);
        }

        @Test
        void do_not_follow_what_would_fail_again() {
            for (Deed deed : List.of(Deed.failsForGood(), Deed.refuses(), Deed.breaks(), Deed.hangs(40_000))) {
                FakeModel model = FakeModel.remote(world).does(deed);
                ask(router(Strategy.LOCAL_FIRST).model(model).build());
                assertThat(model.asked).hasSize(1);
            }
        }
    }

    @Nested
    class A_timeout {
        @Test
        void keeps_a_late_answer_out_of_the_result_but_books_its_cost() {
            Ledger ledger = new Ledger(Budget.ofMoney(1), Ledger.MONTH_MS, world);
            remote.does(Deed.hangs(500)).estimatesUsd(0.02);
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .ledger(ledger)
                    .model(remote, Safeguards.of(remote).withTimeoutMs(100L))
                    .build();
            List<Spending> reserved = new ArrayList<>();
            List<Result<String>> results = new ArrayList<>();

            world.run(() -> {
                results.add(router.ask("mail"));
                reserved.add(ledger.reserved());
            });

            assertThat(outcomes(results.get(0))).containsExactly("remote FAILED");
            assertThat(results.get(0).footprint().moneyUsd())
                    .as("not known yet")
                    .isNull();
            assertThat(reserved.get(0).moneyUsd()).as("still under way").isEqualTo(0.02);
            assertThat(ledger.reserved()).isEqualTo(Spending.NONE);
            assertThat(ledger.spent().moneyUsd()).isEqualTo(0.01);
        }

        @Test
        void tells_the_model_that_nobody_waits() {
            remote.does(Deed.hangsUntilCancelled());

            ask(router(Strategy.LOCAL_FIRST)
                    .model(remote, Safeguards.of(remote).withTimeoutMs(100L))
                    .build());

            assertThat(remote.underWay).isZero();
            assertThat(world.ms()).isEqualTo(100);
        }

        @Test
        void does_not_free_a_place_that_is_still_taken() {
            remote.does(Deed.hangs(5_000));
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(remote, Safeguards.of(remote).withTimeoutMs(100L).withConcurrency(new Concurrency(1, 0)))
                    .build();

            world.run(() -> {
                router.ask("a");
                assertThat(cause(router.ask("b"))).isEqualTo(NoAnswer.Cause.BUSY);
            });

            assertThat(remote.asked).containsExactly("a");
        }
    }

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
                    .extracting(RouterTest::cause)
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
    class The_breaker {
        /**
         * <pre>
         *   asks     x x x          .  .  .         o            o  o
         *            3 failures     30 s rest       one to see   all
         * </pre>
         */
        @Test
        void leaves_a_model_alone_that_keeps_failing_and_then_lets_one_call_see() {
            remote.does(Deed.failsForGood(), Deed.failsForGood(), Deed.failsForGood(), Deed.answersAfter(50, 0.9));
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(remote, Safeguards.of(remote).withBreaking(new Breaking(3, 30_000)))
                    .build();
            List<Result<String>> after = new ArrayList<>();

            world.run(() -> {
                for (int i = 0; i < 5; i++) {
                    assertThat(cause(router.ask("mail"))).isEqualTo(NoAnswer.Cause.FAILED);
                }
                assertThat(remote.asked).hasSize(3);
                world.pass(30_001);
                world.behind(() -> after.add(router.ask("mail")));
                world.behind(() -> after.add(router.ask("mail")));
                world.pass(60);
                after.add(router.ask("mail"));
                after.add(router.ask("mail"));
            });

            assertThat(remote.asked).hasSize(6);
            assertThat(after).extracting(result -> result.answer() != null).containsExactly(false, true, true, true);
            assertThat(after.get(0).text()).contains("whether it is well again is being tried");
        }

        @Test
        void is_not_moved_by_inputs_that_are_refused() {
            remote.does(Deed.refuses());
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(remote, Safeguards.of(remote).withBreaking(new Breaking(2, 30_000)))
                    .build();

            for (int i = 0; i < 5; i++) {
                ask(router);
            }

            assertThat(remote.asked).hasSize(5);
        }

        @Test
        void counts_timeouts() {
            remote.does(Deed.hangsUntilCancelled());
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(remote, Safeguards.of(remote).withTimeoutMs(10L).withBreaking(new Breaking(2, 30_000)))
                    .build();

            for (int i = 0; i < 5; i++) {
                ask(router);
            }

            assertThat(remote.asked).hasSize(2);
        }

        @Test
        void counts_errors_which_are_thrown_on() {
            local.does(Deed.runsOutOfMemory());
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(local, Safeguards.of(local).withBreaking(new Breaking(1, 30_000)))
                    .build();

            assertThatThrownBy(() -> ask(router)).hasCauseInstanceOf(OutOfMemoryError.class);
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

    @Nested
    class Cancellation_ {
        @Test
        void ends_the_wait_for_a_model_at_once() {
            remote.does(Deed.hangs(60_000));
            Router<String, String> router =
                    router(Strategy.LOCAL_FIRST).model(remote).model(local).build();
            Cancellation cancellation = new Cancellation();
            List<Double> endedAtMs = new ArrayList<>();
            List<Result<String>> results = new ArrayList<>();
            local.does(Deed.failsForGood());

            world.run(
                    () -> {
                        results.add(router.ask("mail", cancellation));
                        endedAtMs.add(world.ms());
                    },
                    () -> {
                        world.pass(300);
                        cancellation.cancel();
                    });

            assertThat(cause(results.get(0))).isEqualTo(NoAnswer.Cause.CANCELLED);
            assertThat(endedAtMs).containsExactly(300.0);
        }

        @Test
        void ends_the_pause_before_a_retry() {
            remote.does(Deed.failsForNow(5_000L));
            Router<String, String> router =
                    router(Strategy.LOCAL_FIRST).model(remote).build();
            Cancellation cancellation = new Cancellation();
            List<Result<String>> results = new ArrayList<>();

            world.run(() -> results.add(router.ask("mail", cancellation)), () -> {
                world.pass(300);
                cancellation.cancel();
            });

            assertThat(outcomes(results.get(0))).containsExactly("remote FAILED", "remote SKIPPED");
            assertThat(cause(results.get(0))).isEqualTo(NoAnswer.Cause.CANCELLED);
            assertThat(world.ms()).isEqualTo(300);
        }

        @Test
        void ends_the_wait_for_a_turn() {
            local.does(Deed.answersAfter(1_000, 0.9));
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .model(local, Safeguards.of(local).withConcurrency(new Concurrency(1, 60_000)))
                    .model(remote)
                    .build();
            Cancellation cancellation = new Cancellation();
            List<Result<String>> results = new ArrayList<>();

            world.run(
                    () -> router.ask("a"),
                    () -> {
                        world.pass(1);
                        results.add(router.ask("b", cancellation));
                    },
                    () -> {
                        world.pass(300);
                        cancellation.cancel();
                    });

            assertThat(cause(results.get(0))).isEqualTo(NoAnswer.Cause.CANCELLED);
            assertThat(local.asked).containsExactly("a");
            assertThat(remote.asked).isEmpty();
        }

        @Test
        void before_the_ask_asks_nobody() {
            Router<String, String> router =
                    router(Strategy.LOCAL_FIRST).model(local).model(remote).build();
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();

            Result<String> result = inTheWorld(() -> router.ask("mail", cancellation));

            assertThat(outcomes(result)).containsExactly("local SKIPPED");
            assertThat(local.asked).isEmpty();
        }
    }

    @Test
    void models_of_different_forms_go_together() {
        Model<Integer, Integer> doubling =
                Model.of(local.reference(), Delivery.PRELOADED, number -> Reply.onDevice(2 * number, 0.9));
        Router<String, String> router = router(Strategy.LOCAL_FIRST)
                .model(doubling.adapt(Integer::valueOf, number -> "it is " + number))
                .model(remote)
                .build();

        Result<String> result = ask(router, "21");

        assertThat(result.orElse("")).isEqualTo("it is 42");
        assertThat(requireNonNull(result.footprint().bytesLeftDevice()).value()).isZero();
        assertThat(outcomes(ask(router, "half"))).containsExactly("local FAILED", "remote SERVED");
    }

    @Nested
    class The_footprint {
        @Test
        void is_what_all_attempts_cost_together_from_the_ask_to_its_end() {
            local.does(Deed.answersAfter(30, 0.1));
            remote.does(Deed.failsForNow(100L), Deed.answersAfter(700, 0.9));

            Result<String> result = ask(router(Strategy.LOCAL_FIRST)
                    .model(local, Safeguards.of(local).withMinConfidence(0.5))
                    .model(remote, Safeguards.of(remote).withRetries(new Retries(1, 1, 1_000)))
                    .build());

            assertThat(outcomes(result)).containsExactly("local REJECTED", "remote FAILED", "remote SERVED");
            assertThat(result.attempts()).extracting(Attempt::latencyMs).containsExactly(30.0, 5.0, 800.0);
            assertThat(requireNonNull(result.footprint().latencyMs()).value()).isEqualTo(835);
            assertThat(requireNonNull(result.footprint().moneyUsd()).value()).isEqualTo(0.02);
        }

        @Test
        void of_all_asks_is_summed_up_with_what_was_spent_in_vain() {
            Meter meter = new Meter();
            local.does(Deed.answersWith(0.9), Deed.answersWith(0.2));
            Router<String, String> router = router(Strategy.LOCAL_FIRST)
                    .meter(meter)
                    .model(local, Safeguards.of(local).withMinConfidence(0.5))
                    .build();

            ask(router);
            ask(router);

            assertThat(meter.read().asks()).isEqualTo(2);
            assertThat(meter.read().answers()).isEqualTo(1);
            assertThat(requireNonNull(meter.read().perAnswer(FootprintTotals::moneyUsd))
                            .value())
                    .isEqualTo(0.02);
            assertThat(meter.read().perAnswer(FootprintTotals::energyWh))
                    .as("unknown is null")
                    .isNull();
        }
    }
}
