package dev.rightsize.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.receipt.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own detector and recogniser on the committed samples, without PP-OCRv4. */
class OwnNetworksTest {
    @Test
    void our_own_networks_read_receipts_without_the_large_ones() throws IOException {
        TextTiers own = new TextTiers(DetectorTier.LIGHT, RecogniserTier.LIGHT);
        List<String> right = new ArrayList<>();
        try (LocalReceiptReader reader = LocalReceiptReader.open(Bundles.builtIn(), 1, own)) {
            for (Sample sample : Sample.all()) {
                ReadResult result = reader.read(new PictureDecoder().decode(sample.image()));
                assertThat(result.models())
                        .extracting(ModelReference::model)
                        .containsExactly("text-detector", "line-recogniser", "receipt-roles");
                if (result.reading() instanceof Receipt receipt
                        && receipt.total() != null
                        && receipt.total().value() != null
                        && receipt.total().value().toString().equals(sample.total())) {
                    right.add(sample.image().getFileName().toString());
                }
            }
        }
        assertThat(right).as(right.toString()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void a_recogniser_from_before_there_was_a_model_of_spelling_reads_without(@TempDir Path models) throws IOException {
        Path manifest = BundleCopy.of(TextReader.LINES, models).resolve("bundle.json");
        String without = Files.readString(manifest)
                .replaceFirst(",\\s*\\{\\s*\"path\"\\s*:\\s*\"character-model.txt\"[^}]*\\}", "");
        assertThat(without).doesNotContain("character-model.txt");
        Files.writeString(manifest, without);

        try (TextReader reader = TextReader.open(models, 1, RecogniserTier.LIGHT)) {
            Page page =
                    reader.read(new PictureDecoder().decode(Sample.all().get(0).image()));
            assertThat(page.rows()).extracting(Row::text).anyMatch(text -> text.contains("TOTAL"));
        }
    }
}
