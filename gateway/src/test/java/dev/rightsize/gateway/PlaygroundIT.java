package dev.rightsize.gateway;

import dev.rightsize.browser.NodeRun;
import dev.rightsize.learn.classify.ClassifierBundleWriter;
import dev.rightsize.learn.classify.ClassifierPlan;
import dev.rightsize.learn.classify.ClassifierProgress;
import dev.rightsize.learn.classify.ClassifierTraining;
import dev.rightsize.learn.classify.ExampleSet;
import dev.rightsize.learn.classify.Tier;
import dev.rightsize.learn.dataset.LabelledTexts;
import dev.rightsize.learn.evaluate.ClassificationScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The playground in headless Chromium, with the real server and models; the tests themselves are in {@code src/test/web}. */
class PlaygroundIT {
    /** A machine may be busy with other things, but no test hangs for ever. */
    private static final Duration ONE = Duration.ofMinutes(6);

    private static final Duration MOST = Duration.ofMinutes(15);
    private static final Path MODELS = Path.of("target/models");

    @TestFactory
    Stream<DynamicTest> in_chromium() throws IOException, InterruptedException {
        String missing = NodeRun.missing(Path.of("src/main/web/node_modules"), "gateway");
        if (!missing.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("in_chromium", () -> Assumptions.abort(missing)));
        }
        trainMessages();
        try (RunningGateway gateway = RunningGateway.start(
                "rightsize.models=" + MODELS,
                "rightsize.classify.bundle=messages",
                "rightsize.rate-limit.requests=600")) {
            return NodeRun.run(
                            ONE,
                            MOST,
                            Path.of("../browser/src/test/web/reporter.mjs"),
                            Map.of("RIGHTSIZE_GATEWAY", String.valueOf(gateway.port())),
                            List.of(Path.of("src/test/web/playground.test.mjs")))
                    .stream()
                    .map(NodeRun.Outcome::test);
        }
    }

    /** The sample's messages as a classifier in a folder of models, from where the hub gives it to pages too. */
    private static void trainMessages() throws IOException {
        Path folder = MODELS.resolve("messages/1.0.0");
        if (Files.exists(folder.resolve("bundle.json"))) {
            return;
        }
        ExampleSet examples =
                ExampleSet.of(new LabelledTexts("text", "label").read(Path.of("../samples/messages.csv")));
        var trained = ClassifierTraining.run(
                examples, ClassifierPlan.usual().with(Tier.NGRAM), null, ClassifierProgress.NONE);
        var about = new ClassifierBundleWriter.About("messages", "1.0.0", "Apache-2.0", "samples/messages.csv");
        ClassifierBundleWriter.write(Files.createDirectories(folder), about, trained, null, (ClassificationScore) null);
    }
}
