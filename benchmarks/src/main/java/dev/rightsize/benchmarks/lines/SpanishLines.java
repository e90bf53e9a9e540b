package dev.rightsize.benchmarks.lines;

import dev.rightsize.learn.evaluate.LineScore;
import dev.rightsize.learn.evaluate.ReadLine;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.learn.synthesis.photo.BoxedText;
import dev.rightsize.learn.synthesis.photo.ReceiptRenderer;
import dev.rightsize.learn.synthesis.photo.RenderedReceipt;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import dev.rightsize.reading.ocr.LineRecogniser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines of generated Spanish and Catalan receipts, photographed: how well are á, ñ, ¿, € read? */
final class SpanishLines {
    /** Far from every seed of a training. */
    private static final long FIRST_SEED = 90_000_000;

    private SpanishLines() {}

    static Map<String, LineScore> score(int receipts, LineRecogniser reader) {
        ReceiptGenerator generator = ReceiptGenerator.of(Region.ES_ES, Region.CA_ES);
        List<ReadLine> read = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + receipts; seed++) {
            RenderedReceipt rendered = ReceiptRenderer.render(generator.generate(seed), seed);
            for (BoxedText line : BoxedText.of(rendered, new Dice(seed))) {
                String truth = ReceiptAlphabet.ordinary(line.text());
                read.add(new ReadLine(
                        truth, true, true, true, LinesCommand.text(reader, rendered.picture(), line.box())));
            }
        }
        return Map.of("generated Spanish", LineScore.of(read));
    }
}
