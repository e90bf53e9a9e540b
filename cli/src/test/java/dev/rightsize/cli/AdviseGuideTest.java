package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.placement.Advice;
import dev.rightsize.core.placement.Advisor;
import dev.rightsize.core.placement.Power;
import dev.rightsize.core.placement.Situation;
import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.ShippedGrids;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** docs/guide/advise.md says what really happens: its commands are run, its code is this file's. */
class AdviseGuideTest extends GuideHarness {
    @Test
    void every_command_of_the_guide_prints_what_the_guide_shows() throws IOException {
        assertThat(commandsPrintWhatIsShown("advise.md")).isGreaterThanOrEqualTo(7);
    }

    @Test
    void the_code_of_the_guide_is_the_code_of_this_test() throws IOException {
        String test =
                Files.readString(Guide.root().resolve("cli/src/test/java/dev/rightsize/cli/AdviseGuideTest.java"));

        assertThat(Guide.blocks("advise.md"))
                .filteredOn(block -> block.language().equals("java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(words(test)).contains(words(block.content())));
    }

    @Test
    void advice_in_java() {
        Requirements requirements = Requirements.builder()
                .sensitive(true)
                .offline(true)
                .frequency(Frequency.FREQUENT)
                .build();
        Task task = Task.of("scan", TaskType.READ_RECEIPT, requirements);
        Advisor advisor = new Advisor(Catalogues.builtIn(), ShippedGrids.grids());

        Advice advice = advisor.advise(Situation.of(task).power(Power.BATTERY).build());

        advice.summary(); // OCR + text classification, on the device, local-first
        assertThat(advice.summary()).isEqualTo("OCR + text classification, on the device, local-first");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").replace(" .", ".").replace("= ", "=");
    }
}
