package dev.rightsize.learn.detector;

import dev.rightsize.learn.export.DetectorGraph;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.training.Exam;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.TextBox;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.pixels.Grey;
import dev.rightsize.reading.pixels.Picture;
import java.util.List;

/** How well a network finds the text of pages that nobody learns from, exported and run as it will be in production. */
final class DetectorExam implements Exam {
    private final Architecture architecture;
    private final List<MarkedPage> real;
    private final List<MarkedPage> generated;

    DetectorExam(Architecture architecture, List<MarkedPage> real, List<MarkedPage> generated) {
        this.architecture = architecture;
        this.real = List.copyOf(real);
        this.generated = List.copyOf(generated);
    }

    @Override
    public Result of(Weights weights) {
        try (OnnxEngine engine = new OnnxEngine(2)) {
            engine.addLarge(TextDetector.MODEL, DetectorGraph.of(architecture, weights, true));
            TextDetector detector = new TextDetector(engine, DetectionSettings.ours());
            return new Result(quality(detector, real), quality(detector, generated));
        }
    }

    private static double quality(TextDetector detector, List<MarkedPage> pages) {
        DetectionScore score = DetectionScore.NONE;
        for (MarkedPage page : pages) {
            List<Quad> boxes = detector.detect(picture(page.picture())).stream()
                    .map(TextBox::quad)
                    .toList();
            score = score.plus(DetectionScore.of(page.marks(), boxes));
        }
        return pages.isEmpty() ? Double.NaN : score.quality();
    }

    private static Picture picture(Grey grey) {
        byte[] rgb = new byte[3 * grey.levels().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = grey.levels()[i / 3];
        }
        return new Picture(grey.width(), grey.height(), rgb);
    }
}
