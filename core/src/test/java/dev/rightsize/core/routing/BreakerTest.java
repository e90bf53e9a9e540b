package dev.rightsize.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long REST_MS = 100;

    private final Breaker breaker = new Breaker(new Breaking(2, REST_MS));

    @Test
    void a_success_between_failures_starts_the_count_anew() {
        for (int i = 0; i < 10; i++) {
            breaker.failed(breaker.enter(i), i);
            breaker.succeeded(breaker.enter(i), i);
        }

        assertThat(breaker.enter(10)).isNotEqualTo(Breaker.REFUSED);
    }

    @Test
    void a_call_that_began_before_the_rest_says_nothing_when_it_succeeds_during_it() {
        long slow = breaker.enter(0);
        breaker.failed(breaker.enter(1), 1);
        breaker.failed(breaker.enter(2), 2);

        breaker.succeeded(slow, 3);

        assertThat(breaker.enter(4)).isEqualTo(Breaker.REFUSED);
    }

    @Test
    void a_try_that_fails_begins_another_rest() {
        opened();
        long probe = breaker.enter(ns(REST_MS));

        breaker.failed(probe, ns(REST_MS + 10));

        assertThat(breaker.enter(ns(REST_MS + 50))).isEqualTo(Breaker.REFUSED);
        assertThat(breaker.enter(ns(2 * REST_MS + 10))).isNotEqualTo(Breaker.REFUSED);
    }

    @Test
    void a_try_that_tells_nothing_leaves_it_to_the_next() {
        opened();

        breaker.toldNothing(breaker.enter(ns(REST_MS)), ns(REST_MS));

        assertThat(breaker.enter(ns(REST_MS))).isNotEqualTo(Breaker.REFUSED);
    }

    @Test
    void a_try_that_never_ends_does_not_close_the_model_for_ever() {
        opened();
        long lost = breaker.enter(ns(REST_MS));

        assertThat(breaker.enter(ns(REST_MS + 50))).isEqualTo(Breaker.REFUSED);
        long second = breaker.enter(ns(2 * REST_MS));
        breaker.failed(lost, ns(2 * REST_MS));
        breaker.succeeded(second, ns(2 * REST_MS));

        assertThat(breaker.enter(ns(2 * REST_MS))).isNotEqualTo(Breaker.REFUSED);
        assertThat(breaker.enter(ns(2 * REST_MS))).isNotEqualTo(Breaker.REFUSED);
    }

    @Test
    void who_wants_to_be_left_alone_is_asked_by_all_afterwards() {
        breaker.leaveAlone(REST_MS, 0);

        assertThat(breaker.enter(ns(REST_MS) - 1)).isEqualTo(Breaker.REFUSED);
        assertThat(breaker.refusal(ns(REST_MS) - 1)).isEqualTo("it wants to be left alone for another 1 ms");
        assertThat(breaker.enter(ns(REST_MS))).isEqualTo(breaker.enter(ns(REST_MS)));
    }

    @Test
    void a_wish_to_be_left_alone_for_ever_is_heeded_without_overflow() {
        breaker.leaveAlone(Long.MAX_VALUE, Long.MAX_VALUE - 5);

        assertThat(breaker.enter(Long.MIN_VALUE + 5)).isEqualTo(Breaker.REFUSED);
    }

    @Test
    void a_clock_that_was_set_back_ends_every_rest_and_one_that_was_read_by_two_threads_none() {
        breaker.failed(breaker.enter(ns(3_600_000)), ns(3_600_000));
        breaker.failed(breaker.enter(ns(3_600_000)), ns(3_600_000));

        assertThat(breaker.enter(ns(3_600_000) - 1_000)).isEqualTo(Breaker.REFUSED);
        assertThat(breaker.enter(0)).isNotEqualTo(Breaker.REFUSED);

        Breaker other = new Breaker(new Breaking(2, REST_MS));
        other.leaveAlone(REST_MS, ns(3_600_000));
        assertThat(other.enter(0)).isNotEqualTo(Breaker.REFUSED);
    }

    /** Against a model of it that is told in other words: a list of what happened. */
    @Property
    void it_lets_one_call_see_after_each_rest_and_none_before(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int failures) {
        Breaker any = new Breaker(new Breaking(failures, REST_MS));
        List<Long> tickets = new ArrayList<>();
        long now = 0;
        long lastOpened = Long.MIN_VALUE;
        int inARow = 0;
        for (int i = 0; i < 200; i++) {
            now += random.nextInt(3) * ns(20);
            long ticket = any.enter(now);
            if (lastOpened != Long.MIN_VALUE) {
                assertThat(ticket == Breaker.REFUSED).isEqualTo(now - lastOpened < ns(REST_MS));
            }
            if (ticket == Breaker.REFUSED) {
                continue;
            }
            tickets.add(ticket);
            boolean probing = lastOpened != Long.MIN_VALUE;
            if (probing) {
                assertThat(any.enter(now)).as("a second call while one sees").isEqualTo(Breaker.REFUSED);
            }
            if (random.nextBoolean()) {
                any.succeeded(ticket, now);
                inARow = 0;
                lastOpened = Long.MIN_VALUE;
            } else {
                any.failed(ticket, now);
                inARow++;
                if (probing || inARow == failures) {
                    lastOpened = now;
                    inARow = 0;
                }
            }
            any.failed(tickets.get(0) - 1, now); // of an era that is over
        }
    }

    private void opened() {
        breaker.failed(breaker.enter(0), 0);
        breaker.failed(breaker.enter(0), 0);
        assertThat(breaker.enter(1)).isEqualTo(Breaker.REFUSED);
    }

    private static long ns(long ms) {
        return ms * 1_000_000;
    }
}
