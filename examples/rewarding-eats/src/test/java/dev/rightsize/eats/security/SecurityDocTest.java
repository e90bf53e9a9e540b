package dev.rightsize.eats.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names tests; they are there. */
class SecurityDocTest {
    private static final Path DOCUMENT = Path.of("../../docs/security.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?…?`");
    private static final Pattern ROW = Pattern.compile("\\| \\d+\\.\\d+[^|]*\\|[^|]+\\| (\\S[^|]*?) *\\|[^|]*\\|");

    @Test
    void every_test_that_it_names_is_there() throws IOException {
        Map<String, String> sources = sources();
        Matcher named = NAMED.matcher(Files.readString(DOCUMENT));
        int count = 0;
        while (named.find()) {
            count++;
            assertThat(sources).as("a class of tests").containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(sources.get(named.group(1))).as(named.group()).contains("void " + named.group(2));
            }
        }
        assertThat(count).isGreaterThan(50);
    }

    @Test
    void every_row_says_how_it_stands() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("\\| \\d+\\.\\d+.*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(100).allSatisfy(row -> {
            Matcher cells = ROW.matcher(row);
            assertThat(cells.matches()).as(row).isTrue();
            assertThat(cells.group(1)).startsWithIgnoringCase(firstOf(cells.group(1)));
        });
    }

    private static String firstOf(String state) {
        return Stream.of("met", "partly", "not met", "not applicable", "by whoever runs it")
                .filter(state::startsWith)
                .findFirst()
                .orElse("one of the words that the page explains");
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), SecurityDocTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
