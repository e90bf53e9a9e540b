package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.routing.ClassifierModel;
import dev.rightsize.local.routing.JvmHost;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalTextClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/guide/classify.md says what really happens: its commands are run, its code is this file's. */
class ClassifyGuideTest extends CommandHarness {
    private static final Pattern FENCE = Pattern.compile("```(sh|text)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Test
    void every_command_of_the_guide_prints_what_the_guide_shows_and_its_code_works() throws IOException {
        Matcher fences = FENCE.matcher(guide());
        String command = "";
        int checked = 0;
        while (fences.find()) {
            if (fences.group(1).equals("sh")) {
                command = fences.group(2).strip();
            } else {
                check(command, fences.group(2));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(3);
        assertThat(classify_in_java(folder.resolve("bundle"))).isEqualTo("order-status");
    }

    @Test
    void the_code_of_the_guide_is_the_code_of_this_test() throws IOException {
        Matcher code = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(guide());
        assertThat(code.find()).isTrue();
        String test =
                Files.readString(Guide.root().resolve("cli/src/test/java/dev/rightsize/cli/ClassifyGuideTest.java"));

        assertThat(words(test)).contains(words(code.group(1)));
    }

    private static String classify_in_java(Path bundle) {
        try (LocalTextClassifier classifier = LocalTextClassifier.open(Bundles.at(bundle), 1);
                JvmHost host = new JvmHost()) {
            MachineMeter meter = MachineMeter.of(System.getenv(), 1, 1);
            Model<String, String> local = ClassifierModel.labels(classifier, Place.SERVER, Delivery.PRELOADED, meter);
            Task task = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE);
            Router<String, String> router = Router.<String, String>builder(task, host)
                    .model(local, ClassifierModel.safeguards(local, classifier))
                    .build();

            String label = router.ask("Where is my parcel?").orElse("ask a colleague");
            return label;
        }
    }

    private void check(String command, String shown) throws IOException {
        run(arguments(command));
        String printed = output();
        int from = 0;
        for (String part : shown.split("(?m)^…\\n")) {
            int at = printed.indexOf(part.strip(), from);
            assertThat(at)
                    .as("%s prints\n%s%s\nand there\n%s", command, printed, errors(), part)
                    .isNotNegative();
            from = at;
        }
    }

    private String[] arguments(String command) throws IOException {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            words.add(
                    word.equals("bundle/")
                            ? folder.resolve("bundle").toString()
                            : word.startsWith("samples/")
                                    ? Guide.root().resolve(word).toString()
                                    : word);
        }
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    private static String guide() throws IOException {
        return Files.readString(Guide.root().resolve("docs/guide/classify.md"));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
