package dev.rightsize.learn.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.Unsure;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.learn.export.HeadGraph;
import dev.rightsize.learn.fit.SoftmaxFit;
import dev.rightsize.learn.fit.SoftmaxLayer;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.routing.ClassifierModel;
import dev.rightsize.local.routing.JvmHost;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalEncoder;
import dev.rightsize.local.text.LocalTextClassifier;
import dev.rightsize.reading.text.Classification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTrainingTest {
    private static final ClassifierPlan PLAN = new ClassifierPlan(Tier.NGRAM, 0.9, 0.05, 5_000, 16, 1);
    private static final ExampleSet EXAMPLES = ExampleSet.of(Mails.of(60, 1));

    @TempDir
    Path folder;

    @Test
    void a_bundle_classifies_what_was_never_seen_and_is_unsure_of_what_says_nothing() throws IOException {
        TrainedClassifier trained = train(PLAN);
        write(trained);

        assertThat(trained.score().accuracy()).isGreaterThan(0.85);
        assertThat(trained.score().acceptedAccuracy()).isGreaterThan(0.9);
        try (LocalTextClassifier classifier = LocalTextClassifier.open(Bundles.at(folder), 1)) {
            assertThat(classifier.classify("my new teapot is broken").label()).isEqualTo("broken");
            assertThat(classifier.classify("refund the rug, please").label()).isEqualTo("refund");
            assertThat(classifier.classify("a question about the tent").sure()).isFalse();
        }
    }

    @Test
    void the_same_seed_gives_the_same_files() throws IOException {
        write(train(PLAN));
        byte[] first = Files.readAllBytes(folder.resolve("ngrams.onnx"));
        String settings = Files.readString(folder.resolve("classifier.json"));
        write(train(PLAN));

        assertThat(Files.readAllBytes(folder.resolve("ngrams.onnx"))).isEqualTo(first);
        assertThat(folder.resolve("classifier.json")).hasContent(settings);
    }

    @Test
    void a_router_answers_abstains_and_refuses() throws IOException {
        write(train(PLAN));
        try (LocalTextClassifier classifier = LocalTextClassifier.open(Bundles.at(folder), 1);
                JvmHost host = new JvmHost()) {
            Model<String, Classification> model =
                    ClassifierModel.of(classifier, Place.DEVICE, Delivery.PRELOADED, MachineMeter.of(Map.of(), 1, 1));
            Router<String, Classification> router = Router.<String, Classification>builder(
                            Task.of("mails", TaskType.CLASSIFY, Requirements.NONE), host)
                    .model(model, ClassifierModel.safeguards(model, classifier))
                    .build();

            Result<Classification> answer = router.ask("where is my lamp");
            assertThat(Objects.requireNonNull(answer.answer()).value().label()).isEqualTo("delivery");
            assertThat(answer.footprint().bytesLeftDevice()).isNotNull();
            assertThat(router.ask("a question about the tent")).isInstanceOf(Unsure.class);
            assertThat(router.ask(" "))
                    .isInstanceOfSatisfying(
                            NoAnswer.class, none -> assertThat(none.text()).contains("The text is empty"));
        }
    }

    @Test
    void two_few_examples_are_never_sure_and_the_report_says_what_to_do() {
        ExampleSet few = ExampleSet.of(Mails.of(4, 1));
        TrainedClassifier trained = ClassifierTraining.run(few, PLAN, null, ClassifierProgress.NONE);

        assertThat(trained.settings().threshold()).isGreaterThan(1);
        ClassifierReport report = new ClassifierReport(few, trained, null);
        assertThat(report.lines()).anySatisfy(line -> assertThat(line).startsWith("It is never sure: with 12"));
        assertThat(report.json().get("threshold").isNull()).isTrue();
    }

    @Test
    void the_report_names_tiers_figures_and_confusions_and_escapes_labels() {
        ExampleSet examples = new ExampleSet(
                List.of("<b>", "delivery", "refund"), EXAMPLES.texts(), EXAMPLES.truth(), EXAMPLES.warnings());
        ClassifierReport report = new ClassifierReport(
                examples, ClassifierTraining.run(examples, PLAN, null, ClassifierProgress.NONE), null);

        assertThat(report.html()).contains("&lt;b&gt;").doesNotContain("<td><b>");
        assertThat(report.json().get("heldOut").get("texts").intValue()).isEqualTo(180);
        assertThat(report.json().get("heldOut").get("confusions")).isNotEmpty();
        assertThat(String.join("\n", report.lines())).contains("180 examples of 3 labels; tier ngram");
    }

    @Test
    void n_grams_alone_are_chosen_where_an_encoder_adds_nothing_and_an_encoder_where_it_knows() {
        ClassifierPlan auto = PLAN.with(Tier.AUTO);
        TextVectors knowNothing = (texts, share) ->
                texts.stream().map(text -> new float[] {1, 0, 0}).toList();
        TextVectors knowAll = (texts, share) -> {
            java.util.List<float[]> vectors = new java.util.ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                float[] vector = new float[3];
                vector[EXAMPLES.truth()[i]] = 1;
                vectors.add(vector);
            }
            return vectors;
        };

        assertThat(ClassifierTraining.run(EXAMPLES, auto, knowNothing, ClassifierProgress.NONE)
                        .tier())
                .isEqualTo(Tier.NGRAM);
        TrainedClassifier knowing = ClassifierTraining.run(EXAMPLES, auto, knowAll, ClassifierProgress.NONE);
        assertThat(knowing.tier()).isIn(Tier.MINILM, Tier.BOTH);
        assertThat(knowing.candidates()).containsEntry(Tier.MINILM, 1.0).hasSize(3);
    }

    @Test
    void what_the_layer_computes_its_graph_computes() {
        List<float[]> vectors = List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {0.6f, 0.8f});
        SoftmaxLayer layer = SoftmaxFit.fit(vectors, new int[] {0, 1, 2}, 3, 200, 0.001, 1, share -> {});
        try (OnnxEngine engine = new OnnxEngine(1).addSmall("head", HeadGraph.of(layer))) {
            var output = engine.run(
                    "head",
                    Map.of("vectors", dev.rightsize.core.inference.FloatTensor.of(new float[] {0.6f, 0.8f}, 1, 2)));
            float[] scores =
                    ((dev.rightsize.core.inference.FloatTensor) Objects.requireNonNull(output.get("scores"))).values();
            for (int i = 0; i < 3; i++) {
                assertThat(scores[i]).isCloseTo(layer.scores(vectors.get(2))[i], within(1e-5f));
            }
            assertThat(scores[2]).isGreaterThan(Math.max(scores[0], scores[1]));
        }
    }

    @Test
    void bundles_of_other_tasks_and_none_are_told_apart() throws IOException {
        assertThatThrownBy(() -> Bundles.at(folder))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("has no bundle.json");
        write(train(PLAN));
        assertThatThrownBy(() -> LocalEncoder.open(Bundles.at(folder), 1))
                .hasMessageContaining("is for the task 'classify', not 'embed'");
        Files.writeString(folder.resolve("ngrams.onnx"), "changed");
        assertThatThrownBy(() -> LocalTextClassifier.open(Bundles.at(folder), 1))
                .hasMessageContaining("has the wrong length");
    }

    @Test
    void a_tier_with_encoder_needs_one() {
        assertThatThrownBy(() -> train(PLAN.with(Tier.BOTH))).hasMessageContaining("needs an encoder");
        assertThatThrownBy(() -> PLAN.withTarget(1)).hasMessageContaining("'target' must lie between 0 and 1");
    }

    private static TrainedClassifier train(ClassifierPlan plan) {
        return ClassifierTraining.run(EXAMPLES, plan, null, ClassifierProgress.NONE);
    }

    private void write(TrainedClassifier trained) throws IOException {
        var about = new ClassifierBundleWriter.About("mails", "1.0.0", "Apache-2.0", "generated mails");
        ClassifierBundleWriter.write(folder, about, trained, null, (ClassificationScore) null);
    }
}
