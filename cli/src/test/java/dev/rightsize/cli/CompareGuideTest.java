package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** docs/guide/compare.md says what really happens: its commands are run. */
class CompareGuideTest extends GuideHarness {
    @Test
    void every_command_of_the_guide_prints_what_the_guide_shows() throws IOException {
        assertThat(commandsPrintWhatIsShown("compare.md")).isEqualTo(2);
    }
}
