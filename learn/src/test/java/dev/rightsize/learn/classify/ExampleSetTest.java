package dev.rightsize.learn.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.LabelledText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleSetTest {
    @Test
    void one_label_alone_is_nothing_to_tell_apart() {
        assertThatThrownBy(() -> ExampleSet.of(List.of(text("a", "x", 2), text("b", "x", 3))))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("All 2 examples have the label 'x'")
                .hasMessageContaining("Add examples of at least one other label");
    }

    @Test
    void a_label_with_a_single_example_is_named_with_its_line() {
        assertThatThrownBy(() -> ExampleSet.of(List.of(text("a", "x", 2), text("b", "x", 3), text("c", "rare", 4))))
                .hasMessageContaining("Label 'rare' has 1 example (line 4)");
    }

    @Test
    void a_label_that_was_not_learned_is_named_with_the_nearest_that_was() {
        assertThatThrownBy(() -> ExampleSet.of(List.of(text("a", "refnud", 7)), List.of("order", "refund")))
                .hasMessageContaining("Label 'refnud' (line 7) does not occur in the examples to learn from")
                .hasMessageContaining("Did you mean 'refund'?");
    }

    @Test
    void doubtful_examples_are_warned_of() {
        ExampleSet set =
                ExampleSet.of(List.of(text("a", "x", 2), text("a", "y", 3), text("b", "x", 4), text("c", "y", 5)));

        assertThat(set.labels()).containsExactly("x", "y");
        assertThat(set.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("2 of 2 labels have fewer than 10 examples"))
                .anySatisfy(
                        warning -> assertThat(warning).contains("1 texts occur with two labels, the first in line 3"));
    }

    private static LabelledText text(String text, String label, int line) {
        return new LabelledText(text, label, line);
    }
}
