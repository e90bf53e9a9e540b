package dev.rightsize.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final List<String> told = new ArrayList<>();

    @Test
    void tells_each_listener_once() {
        cancellation.onCancel(() -> told.add("a"));
        cancellation.onCancel(() -> told.add("b"));

        cancellation.cancel();
        cancellation.cancel();

        assertThat(told).containsExactly("a", "b");
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void tells_a_late_listener_at_once() {
        cancellation.cancel();

        cancellation.onCancel(() -> told.add("late"));

        assertThat(told).containsExactly("late");
    }

    @Test
    void forgets_a_listener_that_was_taken_out() {
        Runnable listener = () -> told.add("a");
        Runnable forget = cancellation.onCancel(listener);
        cancellation.onCancel(listener);

        forget.run();
        forget.run();
        cancellation.cancel();

        assertThat(told).containsExactly("a");
    }

    @Test
    void that_never_comes_keeps_no_listeners_and_cannot_come() {
        Cancellation.NEVER.onCancel(() -> told.add("never"));

        assertThat(Cancellation.NEVER.isCancelled()).isFalse();
        assertThatThrownBy(Cancellation.NEVER::cancel).hasMessageContaining("new Cancellation()");
        assertThat(told).isEmpty();
    }
}
