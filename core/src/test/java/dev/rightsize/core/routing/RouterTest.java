package dev.rightsize.core.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.metering.FootprintTotals;
import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which model answers, and what the whole ask costs. */
class RouterTest extends RouterHarness {
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
