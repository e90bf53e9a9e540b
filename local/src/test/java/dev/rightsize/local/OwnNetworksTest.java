package dev.rightsize.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.receipt.Receipt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
