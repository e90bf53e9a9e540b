package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleState;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.OpenBundles;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/guide/store.md says what really happens: its commands are run, its code is this file's. */
class StoreGuideTest extends HubHarness {
    private static final Pattern FENCE = Pattern.compile("```([a-z]+)\\n(.*?)```", Pattern.DOTALL);

    private final List<String> run = new ArrayList<>();

    @Test
    void every_command_of_the_guide_prints_what_the_guide_shows() throws IOException {
        Matcher fences = FENCE.matcher(guide());
        while (fences.find()) {
            if (fences.group(1).equals("sh") && !fences.group(2).startsWith("./rightsize hub")) {
                run(fences.group(2).strip());
            } else if (fences.group(1).equals("text")) {
                check(fences.group(2));
            }
        }
        assertThat(run).hasSize(5);
        assertThat(guide()).contains("./rightsize hub my-models --port 8321");
    }

    @Test
    void the_code_of_the_guide_is_the_code_of_this_test() throws IOException {
        Matcher code = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(guide());
        assertThat(code.find()).isTrue();
        String test = Files.readString(Guide.root().resolve("cli/src/test/java/dev/rightsize/cli/StoreGuideTest.java"));

        assertThat(words(test)).contains(words(code.group(1)));
    }

    @Test
    void a_store_in_java() throws InterruptedException {
        Path folder = store();
        URI hub = this.hub.address();
        List<BundleState> states = new ArrayList<>();

        Store store = Store.open(StoreSettings.in(folder).withHub(hub));

        try (Bundle pulled = store.pull("receipt-roles", null, state -> states.add(state))) {
            pulled.read("choices.json"); // length and SHA-256 are checked once more
        }
        try (OpenBundles bundles = new OpenBundles(Bundles.builtIn().and(store))) {
            bundles.open("receipt-roles"); // neither evicted nor removed until it is closed
        }
        assertThat(states).last().isEqualTo(new BundleState.Ready());
    }

    /** With the hub of this test in the place of the guide's, and with a store of its own. */
    private void run(String command) {
        String real = command.replace(
                "http://127.0.0.1:8321/hub/models", hub.address().toString());
        String[] arguments = Stream.concat(Stream.of(real.split(" ")).skip(1), Stream.of("--store", store().toString()))
                .toArray(String[]::new);
        assertThat(run(arguments)).as(command + ": " + errors()).isZero();
        run.add(command);
    }

    /** Lines between two … stand together in what the last command prints. */
    private void check(String shown) {
        int from = 0;
        for (String part : shown.split("(?m)^…\\n")) {
            int at = output().indexOf(part.strip(), from);
            assertThat(at)
                    .as("%s prints\n%s\nand there\n%s", run.get(run.size() - 1), output(), part)
                    .isNotNegative();
            from = at;
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String guide() throws IOException {
        return Files.readString(Guide.root().resolve("docs/guide/store.md"));
    }
}
