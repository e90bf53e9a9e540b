package dev.rightsize.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.lines.Split;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.TextDetector;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of receipts with one transcribed line each, and a large detector that sees nothing. */
class RealPagesTest {
    private static final int COUNT = 40;
    private static final Quad LINE = Quad.rectangle(20, 30, 80, 50);

    @TempDir
    private Path folder;

    private int asked;

    @Test
    void what_is_held_out_is_not_touched_and_the_large_detector_says_nothing_on_what_is_validated_by()
            throws IOException {
        TruthSet wild = set("wildreceipt");
        Function<ReceiptTruth, Split> splits = Split.of(wild);
        List<String> wanted = wild.receipts().stream()
                .filter(truth -> splits.apply(truth) != Split.HELD_OUT)
                .map(ReceiptTruth::file)
                .toList();

        new RealPages(new TextDetector(this::nothing, DetectionSettings.ppOcr()))
                .store(List.of(wild, set("sroie_test")), folder.resolve("real.pages"), share -> {});

        try (PageStore store = PageStore.open(folder.resolve("real.pages"))) {
            List<StoredPage> pages = new ArrayList<>(store.pages(Split.TRAINING));
            pages.addAll(store.pages(Split.VALIDATION));
            assertThat(wanted).hasSizeBetween(1, COUNT - 1);
            assertThat(pages).extracting(StoredPage::file).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(pages).allSatisfy(page -> assertThat(page.marks()).containsExactly(new Mark(LINE, true)));
            assertThat(asked).isEqualTo(store.pages(Split.TRAINING).size());
        }
    }

    private Map<String, Tensor> nothing(String model, Map<String, Tensor> inputs) {
        asked++;
        int[] shape = ((FloatTensor) Objects.requireNonNull(inputs.get("x"))).shape();
        return Map.of("map", FloatTensor.of(new float[shape[2] * shape[3]], 1, 1, shape[2], shape[3]));
    }

    private TruthSet set(String name) throws IOException {
        Path set = folder.resolve(name);
        Files.createDirectories(set.resolve("images"));
        Files.createDirectories(set.resolve("raw/boxes"));
        List<ReceiptTruth> receipts = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            BufferedImage white = new BufferedImage(100, 120, BufferedImage.TYPE_BYTE_GRAY);
            ImageIO.write(white, "png", set.resolve("images/r" + i + ".png").toFile());
            Files.writeString(
                    set.resolve("raw/boxes/r" + i + ".json"),
                    "{\"annotations\": [{\"box\": [20, 30, 80, 30, 80, 50, 20, 50], \"text\": \"TOTAL\", \"label\":"
                            + " 1}]}");
            receipts.add(truth("r" + i + ".png"));
        }
        return new TruthSet(name, set, false, receipts);
    }

    private static ReceiptTruth truth(String file) {
        return new ReceiptTruth(
                file, null, null, null, List.of(), null, null, List.of(), null, null, null, List.of(), null, null,
                null);
    }
}
