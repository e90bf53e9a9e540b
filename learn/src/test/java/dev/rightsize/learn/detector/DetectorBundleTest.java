package dev.rightsize.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.training.Plan;
import dev.rightsize.learn.training.Trained;
import dev.rightsize.local.DetectorTier;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.pixels.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectorBundleTest {
    private static final Architecture TINY = Architecture.smallDetector("tiny");

    @TempDir
    private Path folder;

    @Test
    void what_was_trained_is_opened_as_the_light_detector_and_tells_how_good_it_is() throws IOException {
        List<CurvePoint> curve =
                List.of(new CurvePoint(20, 60, 0.5, 1, 0.8127, 0.7), new CurvePoint(40, 120, 1, 1, 0.7, 0.7));
        Trained trained = new Trained(Weights.initial(TINY, 1), curve, true);

        DetectorBundle.write(folder, "1.0.0", TINY, new Plan(1, 40, 1, 1, 0.01, 20, 9), trained, "stripes");

        try (OnnxEngine engine = new OnnxEngine(1);
                Bundle bundle = Bundles.in(folder).open(DetectorTier.LIGHT.bundle())) {
            TextDetector detector = DetectorTier.LIGHT.open(engine, bundle);
            assertThat(detector.detect(new Picture(70, 50, new byte[3 * 70 * 50])))
                    .isNotNull();
            assertThat(bundle.manifest().card().only()).isEqualTo("finds the lines of receipts");
            assertThat(bundle.manifest().card().trainedOn())
                    .contains("120 crops in 40 steps")
                    .contains("stripes");
            assertThat(bundle.manifest().card().quality())
                    .singleElement()
                    .satisfies(quality -> assertThat(quality.value()).isEqualTo(0.813));
        }
    }
}
