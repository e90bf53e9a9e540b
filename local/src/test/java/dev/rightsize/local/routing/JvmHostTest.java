package dev.rightsize.local.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JvmHostTest {
    private static final long LONG_MS = 20_000;

    private final JvmHost host = new JvmHost(() -> true);

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void what_runs_behind_runs_apart_and_is_seen_when_its_signal_is_raised() {
        Host.Signal done = host.signal();
        AtomicReference<Thread> ran = new AtomicReference<>();

        host.behind(() -> {
            ran.set(Thread.currentThread());
            done.raise();
        });

        assertThat(done.await(LONG_MS)).isTrue();
        assertThat(ran.get()).isNotSameAs(Thread.currentThread());
        assertThat(Objects.requireNonNull(ran.get()).isDaemon())
                .as("it keeps no application alive")
                .isTrue();
    }

    @Test
    void work_that_is_stopped_is_interrupted() {
        Host.Signal interrupted = host.signal();
        Host.Signal begun = host.signal();
        Host.Work work = host.behind(() -> {
            begun.raise();
            host.signal().await(LONG_MS);
            if (host.isInterrupted()) {
                interrupted.raise();
            }
        });
        assertThat(begun.await(LONG_MS)).isTrue();

        work.stop();

        assertThat(interrupted.await(LONG_MS)).isTrue();
    }

    @Test
    void a_signal_that_nobody_raises_is_waited_for_only_so_long() {
        long start = host.nanos();

        assertThat(host.signal().await(30)).isFalse();
        assertThat(host.nanos() - start).isGreaterThanOrEqualTo(30_000_000);
    }

    @Test
    void what_work_throws_does_not_vanish() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch told = new CountDownLatch(1);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            thrown.set(error);
            told.countDown();
        });
        try {
            host.behind(() -> {
                throw new IllegalStateException("a fault");
            });
            told.await();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(thrown.get()).hasMessage("a fault");
    }

    @Test
    void a_closed_host_says_what_to_do() {
        host.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> host.behind(() -> {}))
                .withMessage("The JvmHost was closed. Close it after the last ask.");
    }

    @Test
    void a_model_that_hangs_is_given_up_in_time_and_interrupted() {
        Host.Signal interrupted = host.signal();
        Model<String, String> hanging = model(mail -> {
            host.signal().await(LONG_MS);
            if (host.isInterrupted()) {
                interrupted.raise();
            }
            return "late";
        });

        Result<String> result = router(hanging, 50L).ask("mail");

        assertThat(result.text()).contains("no answer within 50 ms");
        assertThat(interrupted.await(LONG_MS)).isTrue();
    }

    @Test
    void an_ask_that_is_cancelled_by_another_thread_ends_at_once() {
        Cancellation cancellation = new Cancellation();
        Host.Signal begun = host.signal();
        Model<String, String> hanging = model(mail -> {
            begun.raise();
            host.signal().await(LONG_MS);
            return "late";
        });
        host.behind(() -> {
            begun.await(LONG_MS);
            cancellation.cancel();
        });

        Result<String> result = router(hanging, null).ask("mail", cancellation);

        assertThat(result).isInstanceOf(NoAnswer.class);
        assertThat(((NoAnswer<String>) result).cause()).isEqualTo(NoAnswer.Cause.CANCELLED);
    }

    @Test
    void an_ask_of_a_thread_that_is_interrupted_ends_and_leaves_it_so() {
        Thread.currentThread().interrupt();

        Result<String> result = router(model(mail -> "an answer"), null).ask("mail");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.answer()).isNull();
    }

    private Router<String, String> router(Model<String, String> model, @Nullable Long timeoutMs) {
        return Router.<String, String>builder(Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE), host)
                .model(model, Safeguards.of(model).withTimeoutMs(timeoutMs))
                .build();
    }

    private static Model<String, String> model(Function<String, String> answer) {
        return Model.of(
                new ModelReference("ours", "1.0.0", ModelKind.RULES, Place.DEVICE),
                Delivery.BUILT_IN,
                mail -> Reply.onDevice(answer.apply(mail), 1.0));
    }
}
