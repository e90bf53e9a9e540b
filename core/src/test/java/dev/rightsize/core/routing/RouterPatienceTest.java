package dev.rightsize.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How long a router waits for a model, how often it asks it again, and how it lets go. */
class RouterPatienceTest extends RouterHarness {
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
}
