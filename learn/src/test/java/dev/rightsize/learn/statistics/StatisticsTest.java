package dev.rightsize.learn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals and tests against values of textbooks, and what must hold for any counts. */
class StatisticsTest {
    @Nested
    class Wilsons_interval {
        /** R. G. Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3. */
        @ParameterizedTest
        @CsvSource({
            "81, 263, 0.2553, 0.3662",
            "15, 148, 0.0624, 0.1605",
            "0,   20, 0.0000, 0.1611",
            "1,   29, 0.0061, 0.1718"
        })
        void is_the_one_that_is_published(int successes, int all, double low, double high) {
            Interval interval = Wilson.of(successes, all);

            assertThat(interval.low()).isCloseTo(low, within(5e-5));
            assertThat(interval.high()).isCloseTo(high, within(5e-5));
        }

        @Test
        void is_refused_without_cases() {
            assertThatThrownBy(() -> Wilson.of(0, 0)).hasMessageContaining("n at least 1, but was given 0 of 0");
            assertThatThrownBy(() -> Wilson.of(3, 2)).hasMessageContaining("3 of 2");
        }
    }

    @Nested
    class McNemars_test {
        /** Twice the tail of a fair coin: 1 of 10 heads (10 + 1)/1024 each way, and so on. */
        @ParameterizedTest
        @CsvSource({
            "1,   9, 0.021484375",
            "9,   1, 0.021484375",
            "0,   5, 0.0625",
            "5,   5, 1",
            "0,   0, 1",
            "4,  16, 0.0118179321",
            "59,  6, 0.000000000004964650"
        })
        void is_twice_the_tail_of_a_coin(int first, int second, double probability) {
            assertThat(McNemar.exact(first, second)).isCloseTo(probability, within(1e-2 * probability));
        }

        @Test
        void holds_for_thousands_of_cases() {
            assertThat(McNemar.exact(5_000, 5_000)).isCloseTo(1, within(1e-6));
            assertThat(McNemar.exact(4_900, 5_100)).isCloseTo(0.0466, within(1e-3)); // normal: z = 1.99
            assertThat(McNemar.exact(100, 9_900)).isZero();
        }
    }

    @Nested
    class Holms_correction {
        /** The example of most textbooks: 0.01, 0.04, 0.03, 0.005. */
        @Test
        void steps_down() {
            assertThat(Holm.adjusted(0.01, 0.04, 0.03, 0.005))
                    .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
            assertThat(Holm.adjusted()).isEmpty();
            assertThat(Holm.adjusted(0.7, 0.9)).containsExactly(1, 1);
        }
    }

    @Nested
    class The_bootstrap {
        @Test
        void of_a_share_agrees_with_wilson() {
            LabelCounts counts = answers(1_000, 700);

            Interval drawn =
                    new Bootstrap(1_000, 2_000, 7).resample(counts::accuracy).interval();

            assertThat(drawn.value()).isEqualTo(0.7);
            assertThat(drawn.low()).isCloseTo(Wilson.of(700, 1_000).low(), within(0.004));
            assertThat(drawn.high()).isCloseTo(Wilson.of(700, 1_000).high(), within(0.004));
        }

        @Test
        void of_a_difference_agrees_with_mcnemar() {
            LabelCounts better = answers(400, 300);
            LabelCounts worse = answers(400, 285); // right where the other is too

            List<Resampled> both = new Bootstrap(400, 4_000, 7).resample(List.of(better::accuracy, worse::accuracy));
            Difference difference = both.get(0).minus(both.get(1));

            assertThat(difference.interval().value()).isCloseTo(15 / 400.0, within(1e-12));
            assertThat(difference.interval().low()).isPositive();
            assertThat(difference.probability()).isLessThan(0.001);
            assertThat(McNemar.exact(15, 0)).isLessThan(0.001);
        }

        @Test
        void finds_no_difference_between_equals() {
            LabelCounts same = answers(50, 30);

            Resampled one = new Bootstrap(50, 500, 7).resample(same::macroF1);
            Difference difference = one.minus(one);

            assertThat(difference.interval()).isEqualTo(new Interval(0, 0, 0));
            assertThat(difference.probability()).isEqualTo(1);
        }

        @Test
        void covers_the_truth_about_as_often_as_it_says() {
            SplittableRandom random = new SplittableRandom(3);
            int covered = 0;
            for (int trial = 0; trial < 200; trial++) {
                int right = 0;
                for (int i = 0; i < 200; i++) {
                    right += random.nextDouble() < 0.8 ? 1 : 0;
                }
                LabelCounts counts = answers(200, right);
                covered += new Bootstrap(200, 300, trial)
                                .resample(counts::accuracy)
                                .interval()
                                .holds(0.8)
                        ? 1
                        : 0;
            }
            assertThat(covered).isBetween(178, 198); // 95 % of 200, three standard errors either way
        }

        private LabelCounts answers(int all, int right) {
            String[] answers = new String[all];
            Arrays.fill(answers, "no");
            Arrays.fill(answers, 0, right, "yes");
            String[] truth = new String[all];
            Arrays.fill(truth, "yes");
            return new LabelCounts(List.of("yes", "no"), List.of(truth), List.of(answers));
        }
    }

    @Nested
    class Macro_f1 {
        /** By hand: a: P 2/3, R 2/3, F 2/3; b: P 1/2, R 1/3, F 2/5; c: P 1, R 1/1, F 1. */
        @Test
        void is_the_mean_over_labels() {
            LabelCounts counts = new LabelCounts(
                    List.of("a", "b", "c"),
                    List.of("a", "a", "a", "b", "b", "b", "c"),
                    Arrays.asList("a", "a", "b", "b", "a", null, "c"));

            assertThat(counts.macroF1(new int[] {1, 1, 1, 1, 1, 1, 1}))
                    .isCloseTo((2 / 3.0 + 2 / 5.0 + 1) / 3, within(1e-12));
            assertThat(counts.accuracy(new int[] {1, 1, 1, 1, 1, 1, 1})).isCloseTo(4 / 7.0, within(1e-12));
            assertThat(counts.accuracy(new int[] {0, 0, 3, 1, 0, 0, 0})).isEqualTo(0.25);
        }

        @Test
        void counts_an_answer_that_is_no_label_as_wrong_for_its_case_only() {
            LabelCounts invalid = new LabelCounts(List.of("a", "b"), List.of("a", "b"), List.of("a", "INVALID"));

            assertThat(invalid.right()).isEqualTo(1);
            assertThat(invalid.macroF1(new int[] {1, 1})).isEqualTo(0.5);
        }
    }

    @Property
    void an_interval_holds_the_share_and_lies_between_0_and_1(
            @ForAll @IntRange(max = 5_000) int a, @ForAll @IntRange(max = 5_000) int b) {
        int all = Math.max(1, Math.max(a, b));
        Interval interval = Wilson.of(Math.min(a, b), all);

        assertThat(interval.holds(interval.value())).isTrue();
        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(0.0, 1.0);
    }

    @Property
    void a_test_is_the_same_both_ways_and_a_probability(
            @ForAll @IntRange(max = 3_000) int a, @ForAll @IntRange(max = 3_000) int b) {
        assertThat(McNemar.exact(a, b)).isBetween(0.0, 1.0).isEqualTo(McNemar.exact(b, a));
        assertThat(McNemar.exact(a, b + 1)).isLessThanOrEqualTo(b >= a ? McNemar.exact(a, b) + 1e-9 : 1);
    }

    @Property
    void a_correction_never_makes_a_probability_smaller_nor_changes_the_order(
            @ForAll @Size(max = 8) List<@DoubleRange(max = 1) Double> probabilities) {
        double[] given = probabilities.stream().mapToDouble(one -> one).toArray();
        double[] adjusted = Holm.adjusted(given);

        for (int i = 0; i < given.length; i++) {
            assertThat(adjusted[i]).isBetween(given[i], 1.0);
            for (int j = 0; j < given.length; j++) {
                if (given[i] < given[j]) {
                    assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
                }
            }
        }
    }

    @Property(tries = 50)
    void the_same_seed_draws_the_same(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int cases) {
        Statistic first = weights -> weights[0];

        assertThat(new Bootstrap(cases, 100, seed).resample(first).interval())
                .isEqualTo(new Bootstrap(cases, 100, seed).resample(first).interval());
        Statistic all = weights -> Arrays.stream(weights).sum();
        assertThat(new Bootstrap(cases, 100, seed).resample(all).interval())
                .isEqualTo(new Interval(cases, cases, cases));
    }
}
