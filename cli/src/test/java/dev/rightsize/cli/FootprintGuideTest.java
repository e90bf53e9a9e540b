package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/guide/footprint.md shows what its commands print, on the answer that it shows. */
class FootprintGuideTest extends CommandHarness {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("../docs/guide/footprint.md");
    private static final Pattern FENCE = Pattern.compile("```([a-z]+)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_command_of_the_guide_prints_what_the_guide_shows() throws IOException {
        List<String> checked = new ArrayList<>();
        Matcher fences = FENCE.matcher(Files.readString(PAGE));
        String command = "";
        while (fences.find()) {
            switch (fences.group(1)) {
                case "json" -> file("answers.jsonl", fences.group(2));
                case "sh" -> command = fences.group(2).strip();
                case "text" -> {
                    check(command, fences.group(2));
                    checked.add(command);
                }
                default -> throw new AssertionError("What is '" + fences.group(1) + "'?");
            }
        }

        assertThat(checked).hasSize(2);
    }

    /** Lines between two … stand together, in that order. */
    private void check(String command, String shown) {
        String[] arguments = Stream.of(command.split(" "))
                .skip(1)
                .map(word -> word.endsWith(".jsonl") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        String text = printed(arguments);
        int from = 0;
        for (String part : shown.split("(?m)^…\\n")) {
            int at = text.indexOf(part.strip(), from);
            assertThat(at)
                    .as("%s prints\n%s\nand there\n%s", command, text, part)
                    .isNotNegative();
            from = at;
        }
    }
}
