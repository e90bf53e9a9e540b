package dev.rightsize.local;

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

/**
 * Code in the documentation is code of a test. A block of Java stands below {@code <!-- path/of/Test.java [region] -->} and
 * equals what lies between {@code // [region]} and {@code // [/region]} there, moved to the left.
 */
class GuideCodeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (\\S+\\.java) \\[([a-z-]+)] -->\\n+```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_marked_block_of_code_is_what_the_test_runs() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Path page : pages()) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                assertThat(block.group(3))
                        .as("%s, region '%s' of %s", page.getFileName(), block.group(2), block.group(1))
                        .isEqualTo(region(ROOT.resolve(block.group(1)), block.group(2)));
                seen.add(page.getFileName() + " " + block.group(2));
            }
        }

        assertThat(seen).contains("hybrid.md hybrid", "hybrid.md ten-lines");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide"))) {
            return Stream.concat(
                            guide.filter(file -> file.toString().endsWith(".md")), Stream.of(ROOT.resolve("README.md")))
                    .sorted()
                    .toList();
        }
    }

    private static String region(Path file, String name) throws IOException {
        String[] parts = Files.readString(file).split(" *// \\[/?" + name + "]\\n", -1);
        assertThat(parts).as("%s must hold region '%s' once", file, name).hasSize(3);
        return parts[1].stripTrailing().stripIndent() + "\n";
    }
}
