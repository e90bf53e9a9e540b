package dev.rightsize.reading.receipt.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How scores of candidates become probabilities. */
class ChoiceModelTest {
    @Test
    void candidates_share_the_probability_with_none_of_them() {
        assertThat(probabilities(1, 0)).containsExactly(0.5);
        assertThat(probabilities(1, 0, 0, 0)).containsExactly(0.25, 0.25, 0.25);
    }

    @Test
    void a_higher_score_is_likelier_and_all_stay_below_one() {
        double[] probabilities = probabilities(1, 2, -1);

        assertThat(probabilities[0]).isCloseTo(Math.exp(2) / (1 + Math.exp(2) + Math.exp(-1)), within(1e-6));
        assertThat(probabilities[0] + probabilities[1]).isLessThan(1);
    }

    @Test
    void a_high_temperature_flattens_and_a_low_one_sharpens() {
        assertThat(probabilities(4, 2)[0]).isLessThan(probabilities(1, 2)[0]);
        assertThat(probabilities(0.5, 2)[0]).isGreaterThan(probabilities(1, 2)[0]);
    }

    @Test
    void huge_scores_do_not_overflow() {
        assertThat(probabilities(0.5, 1e30f, -1e30f)).containsExactly(1, 0);
    }

    @Test
    void without_candidates_the_engine_is_not_asked() {
        Engine failing = (model, inputs) -> {
            throw new EngineException("was asked");
        };

        assertThat(new ChoiceModel(failing, "m", 1).probabilities(List.<Candidate<String>>of()))
                .isEmpty();
    }

    @Test
    void the_engine_is_given_the_figures_of_all_candidates_row_by_row() {
        List<Tensor> given = new ArrayList<>();
        Engine engine = (model, inputs) -> {
            given.addAll(inputs.values());
            return Map.of("scores", FloatTensor.of(new float[] {0, 0}, 2, 1));
        };

        new ChoiceModel(engine, "m", 1).probabilities(candidates(2));

        assertThat(given).singleElement().satisfies(tensor -> {
            assertThat(tensor.shape()).containsExactly(2, 2);
            assertThat(((FloatTensor) tensor).values()).containsExactly(0, 0.5f, 1, 1.5f);
        });
    }

    @Test
    void a_network_of_another_version_is_named_with_advice() {
        Engine engine = (model, inputs) -> Map.of("scores", FloatTensor.of(new float[] {0, 0, 0}, 3, 1));

        assertThatThrownBy(() -> new ChoiceModel(engine, "receipt-total", 1).probabilities(candidates(2)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("'receipt-total'")
                .hasMessageContaining("Use the bundle made for this version.");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void a_network_that_gives_no_number_is_named_with_advice(float score) {
        assertThatThrownBy(() -> probabilities(1, score, 0))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("'m'")
                .hasMessageContaining(String.valueOf(score));
    }

    @Test
    void roles_beyond_the_ends_of_a_page_have_no_probability() {
        float[][] probabilities = new float[2][Role.values().length];
        probabilities[1][Role.TOTAL.ordinal()] = 0.7f;
        RowRoles roles = new RowRoles(probabilities);

        assertThat(roles.of(-1, Role.TOTAL)).isZero();
        assertThat(roles.of(2, Role.TOTAL)).isZero();
        assertThat(roles.most(-5, 5, Role.TOTAL)).isEqualTo(0.7f);
        assertThat(roles.most(0, 0, Role.TOTAL)).isZero();
        assertThat(roles.likeliest(Role.TOTAL)).isEqualTo(1);
        assertThat(new RowRoles(new float[0][]).likeliest(Role.TOTAL)).isEqualTo(-1);
    }

    private static double[] probabilities(double temperature, float... scores) {
        Engine engine = (model, inputs) -> Map.of("scores", FloatTensor.of(scores, scores.length, 1));
        return new ChoiceModel(engine, "m", temperature).probabilities(candidates(scores.length));
    }

    private static List<Candidate<String>> candidates(int count) {
        List<Candidate<String>> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(new Candidate<>("c" + i, "c" + i, Quad.rectangle(0, 0, 1, 1), i, new float[] {i, i + 0.5f}));
        }
        return candidates;
    }
}
