package dev.rightsize.learn.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingErrorTest {
    private static final ReceiptTruth TRUTH = new ReceiptTruth(
            "a.jpg",
            "Casa Ramón",
            null,
            "2024-03-05",
            List.of(),
            null,
            "1234.50",
            List.of("30.00"),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            TOTAL 1.234,50 EUR;        CHOICE
            TOTAL 1,234.50;            CHOICE
            TOTAL 1234. 50;            CHOICE
            Total RM30;                CHOICE
            TOTAL 1234,58;             RECOGNITION
            TOTAL I234.5O;             RECOGNITION
            TOTAL 123450;              RECOGNITION
            TOTAL 11234.50 7.00;       RECOGNITION
            TOTAL;                     DETECTION
            30 Mesa 12;                CHOICE
            TOTAL 77.10;               DETECTION
            """)
    void blames_a_step_for_a_total(String row, Cause cause) {
        assertThat(blame(ScoredField.TOTAL, page("Casa Ramón", row))).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Fecha 05/03/2024 13:20;    CHOICE
            5-3-24;                    CHOICE
            03/05/2024;                CHOICE
            05/03/202413:20;           CHOICE
            20240305;                  CHOICE
            2024.03.05;                CHOICE
            5 de marzo de 2024;        CHOICE
            March 5th, 2024;           CHOICE
            5. März 2024;              CHOICE
            0S/03/2O24;                RECOGNITION
            05/08/2024;                RECOGNITION
            05 NAR 2024;               RECOGNITION
            15/11/2019;                DETECTION
            Tel 93 412 05 03;          DETECTION
            """)
    void blames_a_step_for_a_date(String row, Cause cause) {
        assertThat(blame(ScoredField.DATE, page("Casa", row, "Gracias"))).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CASA RAMON S.L.;           CHOICE
            Casa Ram0n;                CHOICE
            C4sa Ram0n & co;           RECOGNITION
            Gracias por su visita;     DETECTION
            """)
    void blames_a_step_for_a_merchant(String row, Cause cause) {
        assertThat(blame(ScoredField.MERCHANT, page("Calle Mayor 3", row))).isEqualTo(cause);
    }

    @Test
    void finds_a_name_that_runs_over_two_rows() {
        assertThat(blame(ScoredField.MERCHANT, page("CASA", "RAMON"))).isEqualTo(Cause.CHOICE);
    }

    @Test
    void blames_the_rule_when_the_parsers_do_not_offer_what_is_printed() {
        ReadingError error = ReadingError.of(
                verdict("7.00"), ScoredField.TOTAL, page("TOTAL 1.234,50"), (field, value, page) -> false);

        assertThat(error).isEqualTo(new ReadingError("a.jpg", ScoredField.TOTAL, "1234.50", "7.00", Cause.RULE));
    }

    @Test
    void blames_nobody_for_what_is_right_and_the_detection_for_what_could_not_be_read() {
        assertThat(ReadingError.of(verdict("30"), ScoredField.TOTAL, page("x"), TypedValues.ALL))
                .isNull();
        assertThat(blame(ScoredField.TOTAL, null)).isEqualTo(Cause.DETECTION);
    }

    private static Cause blame(ScoredField field, @Nullable Page page) {
        return Objects.requireNonNull(ReadingError.of(verdict(null), field, page, TypedValues.ALL))
                .cause();
    }

    private static ReceiptVerdict verdict(@Nullable String total) {
        return ReceiptVerdict.of(TRUTH, new Prediction("a.jpg", null, null, PredictedField.of(total, null), List.of()));
    }

    private static Page page(String... rows) {
        return new Page(
                100,
                100,
                0,
                Stream.of(rows)
                        .map(row -> new Row(List.of(new TextLine(row, Quad.rectangle(0, 0, 9, 9), 1, List.of()))))
                        .toList());
    }
}
