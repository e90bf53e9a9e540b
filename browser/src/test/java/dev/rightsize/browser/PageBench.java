package dev.rightsize.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code ./rightsize bench page}: forty receipts in both places, and the page beside its peer. */
class PageBench {
    private static final int RECEIPTS = Integer.getInteger("rightsize.receipts", 40);

    @Test
    void forty_receipts_are_read_alike_in_both_places_and_beside_a_peer() throws IOException, InterruptedException {
        assertThat(NodeTests.missing()).isEmpty();
        Path fixtures = Path.of("target/receipts");
        Fixtures.write(fixtures, RECEIPTS);
        assertThat(NodeTests.run(Duration.ofHours(3), fixtures, "page.bench.mjs"))
                .allSatisfy(outcome -> assertThat(outcome.error()).isNull());
    }
}
