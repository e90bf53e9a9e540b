package dev.rightsize.benchmarks.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadLinesTest {
    @Test
    void a_line_is_read_where_a_row_holds_its_letters_whatever_their_case_and_spaces() {
        ReadLines read =
                ReadLines.of(List.of("TOTAL", "12.50", "THANK YOU", " "), List.of("Total (RM) 12.50", "Thankyou!"));

        assertThat(read).isEqualTo(new ReadLines(3, 3));
    }

    @Test
    void a_line_read_wrongly_or_torn_over_two_rows_is_not_read() {
        ReadLines read = ReadLines.of(List.of("12.50", "THANK YOU"), List.of("12.60", "THANK", "YOU"));

        assertThat(read.plus(new ReadLines(2, 2))).isEqualTo(new ReadLines(4, 2));
        assertThat(read.share()).isZero();
        assertThat(ReadLines.NONE.share()).isNaN();
    }
}
