package dev.rightsize.starter.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private final AtomicLong clock = new AtomicLong(-5);

    @Test
    void a_quiet_client_may_make_a_burst_and_then_one_for_each_token_that_comes_back() {
        TokenBuckets buckets = new TokenBuckets(60, Duration.ofMinutes(1), 3, 10, clock::get);
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(buckets.take("b")).as("another client").isZero();
        clock.addAndGet(Duration.ofMillis(400).toNanos());
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(600));
        clock.addAndGet(Duration.ofMillis(600).toNanos());
        assertThat(buckets.take("a")).isZero();
        clock.addAndGet(Duration.ofHours(1).toNanos());
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).as("no more than a burst is saved up").isPositive();
    }

    @Test
    void no_more_clients_are_remembered_than_allowed() {
        TokenBuckets buckets = new TokenBuckets(1, Duration.ofMinutes(1), 1, 100, clock::get);
        for (int i = 0; i < 10_000; i++) {
            buckets.take("client " + i);
        }
        assertThat(buckets.clients()).isEqualTo(100);
        assertThat(buckets.take("client 9999")).as("the last is remembered").isPositive();
    }

    @Property(tries = 200)
    void never_more_than_burst_and_rate_allow(@ForAll @IntRange(min = 1, max = 5) int burst, @ForAll long[] steps) {
        AtomicLong time = new AtomicLong();
        TokenBuckets buckets = new TokenBuckets(1, Duration.ofSeconds(1), burst, 10, time::get);
        long given = 0;
        for (long step : steps) {
            time.addAndGet(Math.floorMod(step, Duration.ofSeconds(3).toNanos()));
            given += buckets.take("a").isZero() ? 1 : 0;
        }
        assertThat(given)
                .isLessThanOrEqualTo(burst + Duration.ofNanos(time.get()).toSeconds());
    }

    @Test
    void a_limit_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new TokenBuckets(0, Duration.ofMinutes(1), 1, 1, clock::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set 'enabled' to false");
    }

    @Test
    void the_addresses_of_one_ipv6_network_are_one_client() {
        assertThat(RateLimitFilter.client("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
        assertThat(RateLimitFilter.client("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
