package dev.rightsize.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelStateTest {
    private static final ModelState ABSENT = new ModelState.Absent(1_000);
    private static final ModelState DOWNLOADING = new ModelState.Downloading(430, 1_000);
    private static final ModelState FAILED = new ModelState.Failed("no space left", null);
    private static final List<ModelState> ALL =
            List.of(ABSENT, DOWNLOADING, ModelState.VERIFYING, ModelState.WARMING, ModelState.READY, FAILED);

    @Test
    void only_these_steps_are_ever_taken() {
        assertThat(after(ABSENT)).containsExactly(DOWNLOADING);
        assertThat(after(DOWNLOADING)).containsExactly(ABSENT, DOWNLOADING, ModelState.VERIFYING, FAILED);
        assertThat(after(ModelState.VERIFYING)).containsExactly(ModelState.WARMING, FAILED);
        assertThat(after(ModelState.WARMING)).containsExactly(ModelState.READY, FAILED);
        assertThat(after(ModelState.READY)).containsExactly(FAILED);
        assertThat(after(FAILED)).containsExactly(ABSENT, DOWNLOADING);
    }

    @Test
    void a_download_never_goes_back_nor_changes_its_size() {
        assertThat(DOWNLOADING.mayBecome(new ModelState.Downloading(429, 1_000)))
                .isFalse();
        assertThat(DOWNLOADING.mayBecome(new ModelState.Downloading(430, 1_001)))
                .isFalse();
        assertThat(DOWNLOADING.mayBecome(new ModelState.Downloading(1_000, 1_000)))
                .isTrue();
        assertThatThrownBy(() -> new ModelState.Downloading(1_001, 1_000))
                .hasMessage("'bytes' must be from 0 to 'totalBytes', 1000, but is 1001.");
    }

    @Test
    void only_one_that_is_ready_can_be_asked() {
        assertThat(ALL).filteredOn(ModelState::isReady).containsExactly(ModelState.READY);
    }

    @Test
    void each_is_told_in_words() {
        assertThat(ALL)
                .extracting(ModelState::text)
                .containsExactly(
                        "not here yet, 1 kB to download",
                        "downloading, 43 %",
                        "being verified",
                        "warming up",
                        "ready",
                        "failed: no space left");
        assertThat(ModelState.HERE.text()).isEqualTo("not loaded yet");
        assertThat(new ModelState.Downloading(0, 0).text()).isEqualTo("downloading, 100 %");
    }

    private static List<ModelState> after(ModelState state) {
        return ALL.stream().filter(state::mayBecome).toList();
    }
}
