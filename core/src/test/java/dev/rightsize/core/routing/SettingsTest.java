package dev.rightsize.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Safeguards usual = Safeguards.of(FakeModel.remote(new World(1)));

    @Test
    void that_cannot_be_are_refused_with_their_name_and_value() {
        refused(() -> new Retries(-1, 1, 1), "'most' must be from 0 to 100 retries but is -1");
        refused(() -> new Retries(1, 0, 1), "'firstPauseMs'", "0 and 1");
        refused(() -> new Retries(1, 5, 4), "'maxPauseMs'", "5 and 4");
        refused(() -> new Breaking(0, 1), "'failures' must be at least 1 but is 0");
        refused(() -> new Breaking(1, 0), "'restMs' must be at least 1 ms but is 0");
        refused(() -> new Concurrency(0, 1), "'most' must be at least 1 call at once but is 0");
        refused(() -> new Concurrency(1, -1), "'maxWaitMs' must be 0 or more but is -1");
        refused(() -> new Caching<String>(0, 1, input -> input), "'maxAnswers' must be at least 1 but is 0");
        refused(() -> new Caching<String>(1, 0, input -> input), "'ttlMs' must be at least 1 but is 0");
        refused(() -> usual.withTimeoutMs(0L), "'timeoutMs' must be at least 1 but is 0");
        refused(() -> usual.withMinConfidence(1.01), "'minConfidence' must be from 0 to 1 but is 1.01");
        refused(() -> usual.withMinConfidence(Double.NaN), "'minConfidence' must be from 0 to 1 but is NaN");
        refused(() -> Reply.of("a", 1.5), "'confidence' must be from 0 to 1 but is 1.5");
    }

    @Test
    void wait_for_a_network_but_not_for_this_machine() {
        assertThat(usual.timeoutMs()).isEqualTo(30_000);
        assertThat(Safeguards.of(FakeModel.local(new World(1))).timeoutMs()).isNull();
    }

    @Property
    void a_pause_is_never_longer_than_allowed_nor_shorter_than_was_told(
            @ForAll @IntRange(min = 1, max = 100) int retry,
            @ForAll @LongRange(min = 1, max = 100_000) long first,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long more,
            @ForAll @LongRange(min = 0, max = 1_000_000) long retryAfter,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        Retries retries = new Retries(100, first, first + more);

        assertThat(retries.pauseMs(retry, null, random)).isBetween((first - 1) / 2, first + more);
        long told = retries.pauseMs(retry, retryAfter, random);
        assertThat(told == -1 || (told >= retryAfter && told <= first + more)).isTrue();
    }

    @Test
    void quantities_are_told_in_words() {
        assertThat(Plain.bytes(999)).isEqualTo("999 bytes");
        assertThat(Plain.bytes(3_600_000)).isEqualTo("3.6 MB");
        assertThat(Plain.milliseconds(999)).isEqualTo("999 ms");
        assertThat(Plain.milliseconds(1_550)).isEqualTo("1.5 s");
        assertThat(Plain.billionths(12_500_000)).isEqualTo("0.0125");
        assertThat(Plain.billionths(3_000_000_000L)).isEqualTo("3");
        assertThat(Plain.probability(0.7999)).isEqualTo("0.79");
        assertThat(Plain.probability(0.8)).isEqualTo("0.80");
        assertThat(Plain.probability(1)).isEqualTo("1.00");
    }

    private static void refused(ThrowingCallable making, String... message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(message);
    }
}
