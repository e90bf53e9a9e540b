package dev.rightsize.learn.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import org.junit.jupiter.api.Test;

class TesseractTsvTest {
    private static final String TABLE = String.join(
            "\n",
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
            "1\t1\t0\t0\t0\t0\t0\t0\t400\t600\t-1\t",
            "4\t1\t1\t1\t1\t0\t10\t10\t380\t20\t-1\t",
            "5\t1\t1\t1\t1\t1\t10\t10\t50\t20\t96.5\tTOTAL",
            "5\t1\t1\t1\t1\t2\t70\t10\t40\t20\t90\tEUR",
            "5\t1\t1\t1\t1\t3\t340\t12\t50\t20\t80.0\t12,34",
            "5\t1\t1\t1\t2\t1\t10\t50\t40\t20\t95\t ",
            "5\t1\t1\t1\t3\t1\t10\t90\t40\t20\t-3\tGracias",
            "");

    @Test
    void makes_rows_of_lines_and_cells_at_wide_gaps() {
        Page page = TesseractTsv.parse(TABLE);

        assertThat(page.width()).isEqualTo(400);
        assertThat(page.height()).isEqualTo(600);
        assertThat(page.rows()).extracting(Row::text).containsExactly("TOTAL EUR 12,34", "Gracias");
        assertThat(page.rows().get(0).cells()).extracting(TextLine::text).containsExactly("TOTAL EUR", "12,34");
        assertThat(page.rows().get(0).cells().get(0).box()).isEqualTo(Quad.rectangle(10, 10, 110, 30));
        assertThat(page.rows().get(0).cells().get(1).confidence()).isEqualTo(0.8f);
        assertThat(page.rows().get(1).cells().get(0).confidence()).isZero();
    }
}
