package dev.rightsize.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Networks learn rules that they are shown, the same with the same seed. */
class FitTest {
    private static final int MARK = 5;

    @Test
    void adam_finds_the_lowest_point_and_clears_the_gradient() {
        Parameter parameter = Parameter.uniform(3, 5, new SplittableRandom(1));
        Adam adam = new Adam(List.of(parameter), 0);

        for (int step = 0; step < 400; step++) {
            for (int i = 0; i < 3; i++) {
                parameter.gradient[i] = 2 * (parameter.values[i] - i);
            }
            adam.step(0.05, 1);
        }

        for (int i = 0; i < 3; i++) {
            assertThat(parameter.values[i]).isBetween(i - 0.05f, i + 0.05f);
            assertThat(parameter.gradient[i]).isZero();
        }
    }

    @Test
    void adam_leaves_alone_what_never_had_a_gradient() {
        Parameter parameter = Parameter.uniform(2, 5, new SplittableRandom(1));
        float before = parameter.values[0];
        Adam adam = new Adam(List.of(parameter), 0.5);

        parameter.gradient[1] = 1;
        adam.step(0.1, 1);

        assertThat(parameter.values[0]).isEqualTo(before);
    }

    @Test
    void the_learning_rate_warms_up_and_ends_at_zero() {
        assertThat(Schedule.rate(1, 0, 100)).isEqualTo(0.1);
        assertThat(Schedule.rate(1, 9, 100)).isEqualTo(1);
        assertThat(Schedule.rate(1, 54, 100)).isBetween(0.45, 0.55);
        assertThat(Schedule.rate(1, 99, 100)).isEqualTo(0);
    }

    @Test
    void a_shuffle_keeps_all_and_repeats_with_its_seed() {
        List<Integer> one = shuffled(3);

        assertThat(one).isEqualTo(shuffled(3)).isNotEqualTo(shuffled(4));
        assertThat(one).containsExactlyInAnyOrderElementsOf(numbers());
    }

    @Test
    void a_role_network_learns_a_word_and_the_row_after_it() {
        RoleNetwork network = fit(pages(60, 1), 3);
        int right = 0;
        int all = 0;
        for (RoleFit.Example page : pages(20, 2)) {
            float[][] logits = network.forward(page.tokens(), page.scales(), page.figures(), false);
            for (int row = 0; row < logits.length; row++) {
                for (int role = 0; role < 2; role++, all++) {
                    right += logits[row][role] > 0 == page.targets()[row][role] > 0 ? 1 : 0;
                }
            }
        }
        assertThat((double) right / all).isGreaterThan(0.97);
    }

    @Test
    void the_same_seed_gives_the_same_weights_to_the_bit() {
        assertThat(weights(fit(pages(10, 1), 3)))
                .isDeepEqualTo(weights(fit(pages(10, 1), 3)))
                .isNotEqualTo(weights(fit(pages(10, 1), 4)));
    }

    @Test
    void unknown_targets_teach_nothing() {
        List<RoleFit.Example> unknown = pages(4, 1).stream()
                .map(page -> new RoleFit.Example(
                        page.tokens(),
                        page.scales(),
                        page.figures(),
                        IntStream.range(0, page.targets().length)
                                .mapToObj(row -> new float[] {-1, -1})
                                .toArray(float[][]::new),
                        1))
                .toList();

        assertThat(weights(fit(unknown, 3))).isDeepEqualTo(weights(new RoleNetwork(20, 1, 2, new SplittableRandom(3))));
    }

    @Test
    void nothing_to_learn_from_is_refused_with_advice() {
        assertThatThrownBy(() -> fit(List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Add receipts");
    }

    @Test
    void progress_is_told_up_to_one() {
        List<Double> told = new ArrayList<>();

        RoleFit.fit(pages(20, 1), 20, 2, 1, told::add);

        assertThat(told).isSorted().hasSize(6).endsWith(1.0);
    }

    @Test
    void a_choice_network_learns_the_right_candidate_and_none_where_none_is_right() {
        ChoiceNetwork network = ChoiceFit.fit(choices(300, 1), 2, 40, 7);
        int right = 0;
        List<ChoiceFit.Example> others = choices(100, 2);
        for (ChoiceFit.Example example : others) {
            double[] probabilities = ChoiceFit.softmaxWithNone(network.forward(example.candidates(), false));
            int best = 0;
            for (int i = 1; i < probabilities.length; i++) {
                best = probabilities[i] > probabilities[best] ? i : best;
            }
            boolean none = best == example.right().length;
            right += none ? (sum(example.right()) == 0 ? 1 : 0) : example.right()[best] > 0 ? 1 : 0;
        }
        assertThat(right).isGreaterThan(85);
    }

    @Test
    void choices_without_candidates_are_skipped() {
        List<ChoiceFit.Example> examples = new ArrayList<>(choices(20, 1));
        examples.add(new ChoiceFit.Example(new float[0][], new float[0], 1));

        assertThat(ChoiceFit.fit(examples, 2, 2, 7).forward(new float[][] {{1, 2}}, false))
                .isEqualTo(ChoiceFit.fit(choices(20, 1), 2, 2, 7).forward(new float[][] {{1, 2}}, false));
    }

    @Test
    void a_softmax_with_none_adds_up_to_one() {
        double[] probabilities = ChoiceFit.softmaxWithNone(new float[] {2, 1000, -1000});

        assertThat(probabilities).containsExactly(0, 1, 0, 0);
        assertThat(ChoiceFit.softmaxWithNone(new float[0])).containsExactly(1);
    }

    private static RoleNetwork fit(List<RoleFit.Example> pages, long seed) {
        return RoleFit.fit(pages, 20, 15, seed, share -> {});
    }

    /** Rows of two words; role 0 is a row with the mark, role 1 the row after it. */
    private static List<RoleFit.Example> pages(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<RoleFit.Example> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            int rows = 3 + random.nextInt(6);
            int[][] tokens = new int[rows][];
            float[] scales = new float[rows];
            float[][] targets = new float[rows][2];
            for (int row = 0; row < rows; row++) {
                boolean marked = random.nextInt(3) == 0;
                tokens[row] = new int[] {marked ? MARK : 6 + random.nextInt(10), 6 + random.nextInt(10)};
                scales[row] = 0.7f;
                targets[row][0] = marked ? 1 : 0;
                targets[row][1] = row > 0 && targets[row - 1][0] > 0 ? 1 : 0;
            }
            pages.add(new RoleFit.Example(tokens, scales, new float[rows][1], targets, 1));
        }
        return pages;
    }

    /** The first candidate above 0.3 in figure 0 is right. */
    private static List<ChoiceFit.Example> choices(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ChoiceFit.Example> examples = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            float[][] candidates = new float[1 + random.nextInt(5)][];
            float[] right = new float[candidates.length];
            int best = random.nextInt(4) == 0 ? -1 : random.nextInt(candidates.length);
            for (int i = 0; i < candidates.length; i++) {
                double figure = i == best ? 0.4 + random.nextDouble() : 0.2 - random.nextDouble();
                candidates[i] = new float[] {(float) figure, (float) random.nextDouble()};
                right[i] = i == best ? 1 : 0;
            }
            examples.add(new ChoiceFit.Example(candidates, right, 1));
        }
        return examples;
    }

    private static float[][] weights(RoleNetwork network) {
        return network.parameters().stream().map(Parameter::values).toArray(float[][]::new);
    }

    private static List<Integer> shuffled(long seed) {
        List<Integer> list = new ArrayList<>(numbers());
        Shuffle.shuffle(list, new SplittableRandom(seed));
        return list;
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, 20).boxed().toList();
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
