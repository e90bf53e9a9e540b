package dev.rightsize.benchmarks.rightsize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.benchmarks.engine.EngineReading;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.benchmarks.engine.Stage;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.task.Place;
import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.RecogniserTier;
import dev.rightsize.local.StageTimes;
import dev.rightsize.local.TextTiers;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.NotAReceipt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsizeEngineTest {
    private static final Picture PIXEL = new Picture(1, 1, new byte[3]);
    private static final Page PAGE = page("TOTAL 1.234,50 EUR", "Fecha 05/03/2024");

    @Test
    void tells_what_was_read_and_how_long_each_stage_took() {
        ReceiptReader reader = picture -> new ReadResult(
                new NotAReceipt("a test", 1), PAGE, picture, new StageTimes(0, 20, 30, 4), model(), List.of(model()));

        try (ReadingEngine engine = new RightsizeFactory(
                        "rightsize",
                        (models, threads, tiers) -> reader,
                        TextTiers.of(RecogniserTier.HEAVY),
                        image -> PIXEL)
                .open(2)) {
            EngineReading reading = engine.read(Path.of("a.jpg"), "eng");

            assertThat(reading.page()).isEqualTo(PAGE);
            assertThat(reading.stageNanos())
                    .containsEntry(Stage.DETECTION, 20L)
                    .containsEntry(Stage.RECOGNITION, 30L)
                    .containsEntry(Stage.UNDERSTANDING, 4L)
                    .containsKey(Stage.DECODE);
        }
    }

    @Test
    void a_picture_or_model_that_fails_is_a_failed_reading() {
        ReceiptReader broken = picture -> {
            throw new EngineException("Model 'x' is broken.");
        };
        Decoding unreadable = image -> {
            throw new IOException("not an image");
        };

        assertThat(new RightsizeEngine("rightsize", broken, image -> PIXEL)
                        .read(Path.of("a.jpg"), "eng")
                        .error())
                .isEqualTo("Model 'x' is broken.");
        assertThat(new RightsizeEngine("rightsize", broken, unreadable)
                        .read(Path.of("a.jpg"), "eng")
                        .error())
                .isEqualTo("not an image");
    }

    @Test
    void our_parsers_offer_what_they_find_in_a_row() {
        OurParsers parsers = new OurParsers();

        assertThat(parsers.offer(ScoredField.TOTAL, "1234.5", PAGE)).isTrue();
        assertThat(parsers.offer(ScoredField.TOTAL, "12.34", PAGE)).isFalse();
        assertThat(parsers.offer(ScoredField.DATE, "2024-05-03", PAGE)).isTrue();
        assertThat(parsers.offer(ScoredField.DATE, "2024-05-04", PAGE)).isFalse();
    }

    private static ModelReference model() {
        return new ModelReference("receipt-roles", "1.0.0", ModelKind.TASK_SPECIFIC, Place.DEVICE);
    }

    private static Page page(String... rows) {
        return new Page(
                9,
                9,
                0,
                List.of(rows).stream()
                        .map(row -> new Row(List.of(new TextLine(row, Quad.rectangle(0, 0, 9, 9), 1, List.of()))))
                        .toList());
    }
}
