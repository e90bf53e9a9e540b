package dev.rightsize.benchmarks.receipts;

import dev.rightsize.benchmarks.engine.EngineFactory;
import dev.rightsize.benchmarks.engine.EngineReading;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.benchmarks.engine.Stage;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An engine whose pictures are text files: the first line is the merchant, the second the total in hundredths. */
record FakeEngine(String name, int atOnce) implements EngineFactory, ReadingEngine {
    @Override
    public @Nullable String missing() {
        return null;
    }

    @Override
    public String describe() {
        return "a fake";
    }

    @Override
    public ReadingEngine open(int threads) {
        return this;
    }

    @Override
    public EngineReading read(Path image, String language) {
        try {
            List<String> lines = Files.readAllLines(image);
            if (lines.size() < 2) {
                return EngineReading.failed("two lines are wanted");
            }
            Page page = new Page(9, 9, 0, lines.stream().map(FakeEngine::row).toList());
            return EngineReading.of(receipt(lines), page, Map.of(Stage.RECOGNITION, 1_000_000L));
        } catch (IOException e) {
            return EngineReading.failed(e.toString());
        }
    }

    private static Row row(String text) {
        return new Row(List.of(new TextLine(text, Quad.rectangle(0, 0, 9, 9), 1, List.of())));
    }

    private static Receipt receipt(List<String> lines) {
        Field<String> merchant = Field.of(lines.get(0), lines.get(0), 0.9, null, List.of());
        Field<Amount> total = Field.of(new Amount(Long.parseLong(lines.get(1))), lines.get(1), 0.8, null, List.of());
        return new Receipt(
                merchant, null, null, null, null, null, null, null, List.of(), null, List.of(), List.of(), null, total,
                List.of(), null, List.of());
    }
}
