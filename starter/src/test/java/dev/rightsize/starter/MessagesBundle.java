package dev.rightsize.starter;

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

/** A classifier of messages to a shop, trained of the sample's examples once in a build. */
final class MessagesBundle {
    private static final Path FOLDER = Path.of("target/messages");

    private MessagesBundle() {}

    static synchronized Path folder() throws IOException {
        if (!Files.exists(FOLDER.resolve("bundle.json"))) {
            Path file = StarterApp.root().resolve("samples/messages.csv");
            ExampleSet examples = ExampleSet.of(new LabelledTexts("text", "label").read(file));
            var trained = ClassifierTraining.run(
                    examples, ClassifierPlan.usual().with(Tier.NGRAM), null, ClassifierProgress.NONE);
            var about = new ClassifierBundleWriter.About("messages", "1.0.0", "Apache-2.0", "samples/messages.csv");
            ClassifierBundleWriter.write(FOLDER, about, trained, null, (ClassificationScore) null);
        }
        return FOLDER.toAbsolutePath();
    }
}
