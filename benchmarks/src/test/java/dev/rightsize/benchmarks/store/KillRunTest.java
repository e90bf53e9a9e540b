package dev.rightsize.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills of {@code ./rightsize bench store}, in every build. */
class KillRunTest {
    @TempDir
    Path folder;

    @Test
    void a_killed_download_leaves_a_bundle_whole_or_absent_and_is_never_begun_again_from_zero() throws Exception {
        List<String> log = new ArrayList<>();

        Kills seen = new KillRun(folder, 11, log::add).run(10);

        assertThat(seen.isClean()).as(log.toString()).isTrue();
        assertThat(seen.kills()).isGreaterThanOrEqualTo(10);
        assertThat(seen.bundles()).isPositive();
        // Each kill may cost what was on its way, but not the bundle: ten from zero would be ten bundles.
        assertThat(seen.sent()).isLessThan(seen.bytes() + 5L * 7_800_000);
    }
}
