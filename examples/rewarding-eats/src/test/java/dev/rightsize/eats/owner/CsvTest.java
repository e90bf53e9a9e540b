package dev.rightsize.eats.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "＝1",
                "|x",
                "%0A=1",
                "-",
                "-2-3"
            })
    void what_a_spreadsheet_would_run_is_guarded(String value) {
        assertThat(Csv.cell(value)).startsWith("\"'").endsWith("\"");
        assertThat(Csv.read(new Csv().row(value, "x").toString()).get(0).get(0))
                .isEqualTo(("'" + value).replace("\r", "\r").strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Casa Ana|Casa Ana", "-12.50|-12.50", "12|12", "2026-11-29|2026-11-29"})
    void texts_and_numbers_stay_as_they_are(String value, String cell) {
        assertThat(Csv.cell(value)).isEqualTo(cell);
    }

    @Test
    void separators_and_quotes_stay_within_their_cell() {
        String table = new Csv().row("a,b", "say \"hi\"", "two\nlines", null, 5).toString();
        assertThat(table).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,5\r\n");
        assertThat(Csv.read(table)).containsExactly(List.of("a,b", "say \"hi\"", "two\nlines", "", "5"));
    }

    @Test
    void tables_of_tills_are_read_with_semicolons_too() {
        assertThat(Csv.read("\uFEFFdate;total\r\n2026-11-29;12,50\r\n"))
                .containsExactly(List.of("date", "total"), List.of("2026-11-29", "12,50"));
    }
}
