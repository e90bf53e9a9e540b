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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/guide/advise.md says what really happens: its commands are run, its code is this file's. */
class AdviseGuideTest extends CommandHarness {
    private static final Pattern FENCE =
            Pattern.compile("(?:`([a-z]+\\.json)`:\\n\\n)?```([a-z]+)\\n(.*?)```", Pattern.DOTALL);

    private final List<String> checked = new ArrayList<>();

    @Test
    void every_command_of_the_guide_prints_what_the_guide_shows() throws IOException {
        Matcher fences = FENCE.matcher(Files.readString(root().resolve("docs/guide/advise.md")));
        String command = "";
        while (fences.find()) {
            String content = fences.group(3);
            switch (fences.group(2)) {
                case "json" -> file(fences.group(1), content);
                case "sh" -> command = content.strip();
                case "text" -> check(command, content);
                default -> assertThat(fences.group(2)).isEqualTo("java");
            }
        }
        assertThat(checked).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void the_code_of_the_guide_is_the_code_of_this_test() throws IOException {
        Matcher code = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(root().resolve("docs/guide/advise.md")));
        assertThat(code.find()).isTrue();
        String test = Files.readString(root().resolve("cli/src/test/java/dev/rightsize/cli/AdviseGuideTest.java"));

        assertThat(words(test)).contains(words(code.group(1)));
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

    /**
     * Runs a command in the folder of the guide's files; lines between two … stand together in what it prints, whatever
     * the width of its columns.
     */
    private void check(String command, String shown) {
        String[] arguments = Stream.of(command.split(" "))
                .skip(1)
                .map(word -> word.endsWith(".json") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        run(arguments);
        String printed = narrow((output() + errors()).replace(folder + "/", ""));
        int from = 0;
        for (String part : shown.split("(?m)^…\\n")) {
            int at = printed.indexOf(narrow(part.strip()), from);
            assertThat(at)
                    .as("%s prints\n%s\nand there\n%s", command, printed, part)
                    .isNotNegative();
            from = at;
        }
        checked.add(command);
    }

    private static String narrow(String text) {
        return text.replaceAll(" +", " ");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").replace(" .", ".").replace("= ", "=");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/guide"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
