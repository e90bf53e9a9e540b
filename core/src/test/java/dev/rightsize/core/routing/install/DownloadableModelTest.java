package dev.rightsize.core.routing.install;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelState;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.World;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DownloadableModelTest {
    private static final Task TASK = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE);
    private static final ModelReference REMOTE = new ModelReference("remote", null, ModelKind.FOUNDATION, Place.REMOTE);

    private final World world = new World(1);
    private final FakeInstallation first = new FakeInstallation(world, "1.0.0");
    private final FakeInstallation second = new FakeInstallation(world, "1.1.0");
    private final List<String> consents = new ArrayList<>();
    private boolean consent = true;
    private final DownloadableModel<String, String> model =
            new DownloadableModel<>(first, this::consents, world, new Trial(4, 2));

    private boolean consents(ModelReference reference, long bytes) {
        consents.add(reference.version() + " of " + bytes + " bytes");
        return consent;
    }

    private Router<String, String> hybrid() {
        return Router.<String, String>builder(TASK, world)
                .strategy(Strategy.HYBRID)
                .model(model)
                .model(Model.of(REMOTE, Delivery.HOSTED, input -> Reply.of("remote", null)))
                .build();
    }

    private Reply<String> ask() {
        return model.ask("mail", new Context(TASK, null, Cancellation.NEVER));
    }

    private void askInVain() {
        assertThatThrownBy(this::ask).isInstanceOf(RuntimeException.class);
    }

    @Nested
    class On_its_way {
        /**
         * <pre>
         *   0 ms                       1000        1050     1100
         *   |-- downloading, n % ------|-verifying-|-warming-|-- ready
         *   remote answers ------------------------------------ local answers
         * </pre>
         */
        @Test
        void the_remote_answers_at_once_and_the_local_one_from_when_it_is_warm() {
            Router<String, String> router = hybrid();
            List<String> story = new ArrayList<>();

            world.run(() -> {
                for (int i = 0; i < 14; i++) {
                    Result<String> result = router.ask("mail");
                    story.add((int) world.ms() + " " + result.orElse("none") + ": "
                            + result.attempts().get(0).reason());
                    world.pass(i == 0 || i == 11 ? 50 : i == 10 ? 75 : 100);
                }
            });

            assertThat(story)
                    .containsSubsequence(
                            "0 remote: not here yet, 1 kB to download",
                            "50 remote: downloading, 0 %",
                            "150 remote: downloading, 10 %",
                            "950 remote: downloading, 90 %",
                            "1025 remote: being verified",
                            "1075 remote: warming up",
                            "1175 local 1.0.0: null");
            assertThat(consents).containsExactly("1.0.0 of 1000 bytes");
            assertThat(first.opened).isEqualTo(1);
        }

        @Test
        void many_asks_begin_one_download() {
            Router<String, String> router = hybrid();

            world.run(() -> router.ask("a"), () -> router.ask("b"), () -> router.ask("c"), model::install);

            assertThat(first.downloadedFrom).containsExactly(0L);
        }

        @Test
        void a_no_is_kept_until_somebody_insists() {
            consent = false;
            Router<String, String> router = hybrid();

            world.run(() -> {
                router.ask("a");
                world.pass(10);
                router.ask("b");
            });

            assertThat(consents).hasSize(1);
            assertThat(model.state()).isEqualTo(new ModelState.Absent(FakeInstallation.BYTES));

            world.run(() -> assertThat(model.install()).isEqualTo(ModelState.READY));
            assertThat(consents).hasSize(1);
        }

        @Test
        void what_is_here_needs_no_consent() {
            consent = false;
            first.isHere();

            DownloadableModel<String, String> here = new DownloadableModel<>(first, this::never, world);
            world.run(here::prepare);

            assertThat(here.state()).isEqualTo(ModelState.READY);
            assertThat(first.downloadedFrom).isEmpty();
        }

        private boolean never(ModelReference reference, long bytes) {
            throw new IllegalStateException("nobody is to be asked");
        }

        @Test
        void a_download_that_broke_goes_on_where_it_ended_but_not_at_once() {
            first.downloadFails(new RetriableModelException("connection reset", null));
            List<String> states = new ArrayList<>();

            world.run(() -> {
                model.install();
                states.add(model.state().text());
                model.prepare();
                world.pass(100);
                states.add(model.state().text());
                world.pass(1_000);
                model.prepare();
                world.pass(2_000);
                states.add(model.state().text());
            });

            assertThat(states).containsExactly("failed: connection reset", "failed: connection reset", "ready");
            assertThat(first.downloadedFrom).containsExactly(0L, 500L);
        }

        @Test
        void pauses_between_tries_grow_and_the_hub_may_ask_for_longer_ones() {
            first.downloadFails(
                    new RetriableModelException("503", null),
                    new RetriableModelException("503", null),
                    new RetriableModelException("429", 60_000L, dev.rightsize.core.metering.Footprint.NOTHING, null));
            List<Long> pauses = new ArrayList<>();

            world.run(() -> {
                for (int i = 0; i < 3; i++) {
                    ModelState.Failed failed = (ModelState.Failed) model.install();
                    pauses.add((requireNonNull(failed.retryAtNanos()) - world.nanos()) / 1_000_000);
                }
            });

            assertThat(pauses.get(0)).isBetween(500L, 1_000L);
            assertThat(pauses.get(1)).isBetween(1_000L, 2_000L);
            assertThat(pauses.get(2)).isEqualTo(60_000);
        }

        @Test
        void changed_files_are_not_used_and_not_tried_again_by_themselves() {
            first.verifyFails(new PermanentModelException("'a.onnx' was changed", null));

            world.run(() -> {
                model.install();
                world.pass(1_000_000);
                model.prepare();
            });

            assertThat(model.state()).isEqualTo(new ModelState.Failed("'a.onnx' was changed", null));
            assertThat(first.opened).isZero();

            world.run(model::install);
            assertThat(model.state()).as("somebody insists").isEqualTo(ModelState.READY);
        }

        @Test
        void a_model_that_does_not_warm_up_is_not_used() {
            first.openFails(new IllegalStateException("no such operator"));

            world.run(model::install);

            assertThat(model.state().text())
                    .isEqualTo("failed: unforeseen java.lang.IllegalStateException: no such operator");
        }

        @Test
        void an_error_does_not_leave_it_half_way_for_ever() {
            DownloadableModel<String, String> poor = new DownloadableModel<>(
                    new FakeInstallation(world, "1.0.0") {
                        @Override
                        public void verify() {
                            throw new OutOfMemoryError("fake");
                        }
                    },
                    Consent.ALWAYS,
                    world);

            assertThatThrownBy(() -> world.run(poor::install)).hasCauseInstanceOf(OutOfMemoryError.class);

            assertThat(poor.state().text()).isEqualTo("failed: ended by java.lang.OutOfMemoryError: fake");
        }

        @Test
        void it_can_be_stopped_and_keeps_what_is_here() {
            world.run(
                    () -> {
                        model.prepare();
                        world.pass(5_000);
                        model.prepare();
                    },
                    () -> {
                        world.pass(350);
                        model.stop();
                    });

            assertThat(model.state()).isEqualTo(new ModelState.Absent(600));

            world.run(model::install);
            assertThat(first.downloadedFrom).containsExactly(0L, 400L);
        }

        @Test
        void who_insists_waits_for_the_download_that_is_under_way() {
            world.run(model::prepare, () -> {
                world.pass(1);
                assertThat(model.install()).isEqualTo(ModelState.READY);
            });

            assertThat(first.downloadedFrom).hasSize(1);
        }
    }

    @Nested
    class In_use {
        @Test
        void one_that_fails_its_trial_is_taken_back_and_the_remote_answers_on() {
            first.answers(() -> {
                throw new IllegalStateException("a broken operator");
            });
            Router<String, String> router = hybrid();
            List<String> story = new ArrayList<>();

            world.run(() -> {
                model.install();
                for (int i = 0; i < 4; i++) {
                    story.add(router.ask("mail").text());
                }
            });

            assertThat(story.get(0))
                    .startsWith("local (DEVICE) failed: unforeseen")
                    .endsWith("remote (REMOTE) served");
            assertThat(story.get(2))
                    .isEqualTo("local (DEVICE) was skipped: failed: it failed 2 times before its answer 4, and was"
                            + " taken back; remote (REMOTE) served");
            assertThat(first.closed).isEqualTo(1);
            assertThat(first.remembered).containsExactly("it failed 2 times before its answer 4");
            assertThat(consents).as("it is not fetched again").isEmpty();
        }

        @Test
        void what_was_taken_back_begins_anew_when_somebody_insists() {
            first.answers(() -> {
                throw new IllegalStateException("a broken operator");
            });
            world.run(model::install);
            askInVain();
            askInVain();

            first.answers(() -> Reply.of("well", 1.0));
            world.run(model::install);

            assertThat(ask().value()).isEqualTo("well");
            assertThat(first.opened).isEqualTo(2);
            assertThat(first.remembered).isEmpty();
        }

        @Test
        void refused_inputs_and_cancelled_calls_are_no_failures() {
            first.answers(() -> {
                throw new InputRefusedException("too long", null);
            });
            world.run(model::install);
            Cancellation cancelled = new Cancellation();
            cancelled.cancel();

            askInVain();
            first.answers(() -> {
                throw new IllegalStateException("interrupted");
            });
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> model.ask("mail", new Context(TASK, null, cancelled)))
                        .isInstanceOf(IllegalStateException.class);
            }

            assertThat(model.state()).isEqualTo(ModelState.READY);
        }

        @Test
        void asked_too_early_is_no_failure() {
            world.run(
                    () -> {
                        for (int i = 0; i < 10; i++) {
                            askInVain();
                            world.pass(50);
                        }
                    },
                    model::install);

            assertThat(model.state()).isEqualTo(ModelState.READY);
        }

        @Test
        void after_its_trial_failures_are_left_to_the_breaker() {
            world.run(model::install);
            for (int i = 0; i < 4; i++) {
                ask();
            }
            first.answers(() -> {
                throw new IllegalStateException("a bad day");
            });

            for (int i = 0; i < 10; i++) {
                askInVain();
            }

            assertThat(model.state()).isEqualTo(ModelState.READY);
        }

        @Test
        void closed_it_frees_its_model_after_the_last_call() {
            world.run(model::install);
            first.answers(() -> {
                world.pass(100);
                return Reply.of("late", 1.0);
            });

            world.run(() -> assertThat(ask().value()).isEqualTo("late"), () -> {
                world.pass(50);
                model.close();
                assertThat(first.closed).isZero();
            });

            assertThat(first.closed).isEqualTo(1);
            askInVain();
            assertThatThrownBy(model::install)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("was closed");
        }

        @Test
        void closed_on_its_way_it_is_freed_when_it_arrives() {
            first.isHere();
            DownloadableModel<String, String> here = new DownloadableModel<>(first, Consent.ALWAYS, world);

            world.run(here::install, () -> {
                world.pass(75);
                here.close();
            });

            assertThat(first.opened).isEqualTo(1);
            assertThat(first.closed).isEqualTo(1);
        }
    }

    @Nested
    class A_newer_version {
        @Test
        void takes_over_when_it_is_warm_while_the_older_answers() {
            List<String> story = new ArrayList<>();

            world.run(() -> {
                model.install();
                model.update(second);
                model.prepare();
                world.pass(550);
                story.add(ask().value() + ", "
                        + requireNonNull(model.comingState()).text());
                world.pass(1_000);
                story.add(ask().value() + ", " + model.comingState());
            });

            assertThat(story).containsExactly("local 1.0.0, downloading, 50 %", "local 1.1.0, null");
            assertThat(model.reference().version()).isEqualTo("1.1.0");
            assertThat(first.closed).as("kept for the trial").isZero();

            ask();
            ask();
            ask();
            assertThat(first.closed).isEqualTo(1);
        }

        @Test
        void that_fails_its_trial_gives_back_to_the_older() {
            second.answers(() -> {
                throw new IllegalStateException("a broken operator");
            });
            world.run(() -> {
                model.install();
                model.update(second);
                model.install();
            });

            askInVain();
            askInVain();

            assertThat(ask().value()).isEqualTo("local 1.0.0");
            assertThat(model.state()).isEqualTo(ModelState.READY);
            assertThat(requireNonNull(model.comingState()).text()).contains("taken back");
            assertThat(second.closed).isEqualTo(1);
        }

        @Test
        void that_cannot_be_made_ready_changes_nothing() {
            second.verifyFails(new PermanentModelException("'a.onnx' was changed", null));

            world.run(() -> {
                model.install();
                model.update(second);
                model.install();
            });

            assertThat(ask().value()).isEqualTo("local 1.0.0");
            assertThat(model.comingState()).isInstanceOf(ModelState.Failed.class);
        }

        @Test
        void cannot_be_named_while_another_is_on_its_way() {
            world.run(() -> {
                model.install();
                model.update(second);
                model.prepare();
                world.pass(100);
                assertThatThrownBy(() -> model.update(new FakeInstallation(world, "1.2.0")))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Version 1.1.0 of model 'local' is on its way");
            });
        }
    }

    /** Any order of what can be done and what can fail, by several callers at once. */
    @Property(tries = 500)
    void in_any_order_no_step_is_skipped_no_closed_model_is_asked_and_all_is_freed(@ForAll long seed) {
        AnyInstallations any = new AnyInstallations(seed);

        any.run();

        for (FakeInstallation installation : any.installations) {
            assertThat(installation.askedWhileClosed).isZero();
            assertThat(installation.closed).isEqualTo(installation.opened);
        }
        assertThat(any.unexpected).as("%s", any.unexpected).isEmpty();
    }
}
