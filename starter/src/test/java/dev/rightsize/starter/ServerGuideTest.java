package dev.rightsize.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.reading.pixels.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** docs/guide/server.md says what really happens: its commands are run, with the real models; its code is this file's. */
class ServerGuideTest {
    private static final Pattern FENCE = Pattern.compile("```(sh|text)\\n(.*?)```", Pattern.DOTALL);
    private static @Nullable Result<ReadResult> result;
    private static StarterApp app;

    @BeforeAll
    static void start() throws IOException {
        app = StarterApp.start(
                Reading.class,
                "rightsize.classify.bundle=" + MessagesBundle.folder(),
                "management.endpoints.web.exposure.include=health,metrics");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void every_command_of_the_guide_answers_what_the_guide_shows() throws IOException, InterruptedException {
        Matcher fences = FENCE.matcher(Files.readString(guide()));
        List<String> checked = new ArrayList<>();
        String command = "";
        while (fences.find()) {
            if (fences.group(1).equals("sh")) {
                command = fences.group(2).strip();
            } else {
                check(command, fences.group(2));
                checked.add(command);
            }
        }
        assertThat(checked).hasSize(12);
    }

    @Test
    void the_code_of_the_guide_is_the_code_of_this_test() throws IOException {
        Matcher code = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(guide()));
        assertThat(code.find()).isTrue();
        Path test = StarterApp.root().resolve("starter/src/test/java/dev/rightsize/starter/ServerGuideTest.java");
        assertThat(words(Files.readString(test))).contains(words(code.group(1)));
        assertThat(Objects.requireNonNull(result).answer()).isNotNull();
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {
        @Bean
        ApplicationRunner read(Router<Picture, ReadResult> router) {
            return arguments -> {
                Picture photo = new PictureDecoder().decode(Path.of("../samples/fr-FR-small-15.jpg"));
                result = router.ask(photo);
            };
        }
    }

    private static void check(String command, String shown) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command.replace("localhost:8080", "127.0.0.1:" + app.port()))
                .directory(StarterApp.root().toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s printed %s", command, printed).isZero();
        int from = 0;
        for (String part : shown.split("(?m)^…\\n")) {
            int at = printed.indexOf(part.strip(), from);
            assertThat(at)
                    .as("%s answers\n%s\nand there\n%s", command, printed, part)
                    .isNotNegative();
            from = at;
        }
    }

    private static Path guide() {
        return StarterApp.root().resolve("docs/guide/server.md");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
