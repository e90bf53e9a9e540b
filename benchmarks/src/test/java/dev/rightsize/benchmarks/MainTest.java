package dev.rightsize.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void accepts_the_command_with_and_without_the_word_bench() {
        assertThat(Main.run("bench", "receipts", "--help")).isZero();
        assertThat(Main.run("receipts", "--help")).isZero();
    }

    @Test
    void explains_itself_without_arguments() {
        assertThat(Main.run()).isZero();
        assertThat(Main.run("bench", "nothing")).isEqualTo(2);
    }
}
