package dev.rightsize.learn.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LabelledPageTest {
    private final ReceiptGenerator generator = ReceiptGenerator.everywhere();

    @Property(tries = 200)
    void without_noise_every_printed_character_is_on_the_page(@ForAll long seed) {
        SyntheticReceipt receipt = generator.generate(seed);
        String printed = receipt.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(PrintedCell::text)
                .collect(Collectors.joining());
        String read = receipt.toPage(PageNoise.NONE).page().rows().stream()
                .map(Row::text)
                .collect(Collectors.joining());
        assertThat(read.replace(" ", "")).isEqualTo(printed.replace(" ", ""));
    }

    @Property(tries = 200)
    void every_cell_has_roles_and_words_that_make_up_its_text(@ForAll long seed) {
        LabelledPage labelled = generator.generate(seed).toPage(PageNoise.PHOTO);
        for (int row = 0; row < labelled.page().rows().size(); row++) {
            assertThat(labelled.cellRoles().get(row))
                    .hasSameSizeAs(labelled.page().rows().get(row).cells());
            assertThat(labelled.rowRoles(row)).isNotEmpty();
            for (TextLine cell : labelled.page().rows().get(row).cells()) {
                assertThat(cell.words().stream().map(Word::text).collect(Collectors.joining(" ")))
                        .isEqualTo(cell.text());
                assertThat(cell.confidence()).isBetween(0f, 1f);
            }
        }
    }

    @Property(tries = 100)
    void the_same_seed_gives_the_same_page(@ForAll long seed) {
        SyntheticReceipt receipt = generator.generate(seed);
        assertThat(receipt.toPage(PageNoise.PHOTO).page())
                .isEqualTo(receipt.toPage(PageNoise.PHOTO).page());
    }

    @Test
    void noise_changes_some_text_but_not_most_of_it() {
        int same = 0;
        int all = 0;
        for (long seed = 0; seed < 100; seed++) {
            SyntheticReceipt receipt = generator.generate(seed);
            String clean = receipt.toPage(PageNoise.NONE).page().rows().stream()
                    .map(Row::text)
                    .collect(Collectors.joining("\n"));
            for (Row row : receipt.toPage(PageNoise.SCAN).page().rows()) {
                all++;
                same += clean.contains(row.text()) ? 1 : 0;
            }
        }
        assertThat(same).isBetween(all / 2, all - 1);
    }
}
