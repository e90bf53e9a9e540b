package dev.rightsize.learn.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NGramCountsTest {
    @Test
    void sequences_up_to_the_order_are_counted_with_the_edges_of_texts() {
        NGramCounts counts = new NGramCounts(3);
        counts.add("aba");
        counts.add("ab");

        assertThat(counts.count("ab")).isEqualTo(2);
        assertThat(counts.count("¶ab")).isEqualTo(2);
        assertThat(counts.count("ba¶")).isEqualTo(1);
        assertThat(counts.count("¶aba")).as("longer than the order").isZero();
        assertThat(counts.sequences()).contains("a", "¶", "b¶").doesNotContain("¶¶");
    }

    @Test
    void figures_are_one_character() {
        NGramCounts counts = new NGramCounts(4);
        counts.add("1,20");
        assertThat(counts.count("0.00")).isEqualTo(1);
    }

    @Test
    void each_order_is_mixed_with_the_lower_one_by_the_kinds_that_follow() {
        NGramCounts counts = new NGramCounts(2);
        counts.add("ab");
        counts.add("ac");
        counts.add("ac");

        double c = (2 + 4 * 0.1) / (9 + 4);
        assertThat(counts.probability("", 'c', 10)).as("2 of 9, four kinds").isCloseTo(c, within(1e-12));
        assertThat(counts.probability("a", 'c', 10))
                .as("2 of 3 after a, two kinds")
                .isCloseTo((2 + 2 * c) / (3 + 2), within(1e-12));
        assertThat(counts.probability("z", 'c', 10)).as("after what never was").isCloseTo(c, within(1e-12));
    }
}
