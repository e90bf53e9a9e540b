package dev.rightsize.browser;

import dev.rightsize.core.json.JsonArray;
import dev.rightsize.core.json.JsonObject;
import dev.rightsize.learn.classify.ClassifierBundleWriter;
import dev.rightsize.learn.classify.ClassifierPlan;
import dev.rightsize.learn.classify.ClassifierProgress;
import dev.rightsize.learn.classify.ClassifierTraining;
import dev.rightsize.learn.classify.ExampleSet;
import dev.rightsize.learn.classify.PublishedEncoder;
import dev.rightsize.learn.classify.TextVectors;
import dev.rightsize.learn.classify.Tier;
import dev.rightsize.learn.classify.TrainedClassifier;
import dev.rightsize.learn.dataset.LabelledText;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalTextClassifier;
import dev.rightsize.reading.text.Classification;
import dev.rightsize.reading.text.SentenceEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Classifiers of generated messages to a shop, each with what this machine answers, for a page to answer too. */
final class TextFixtures {
    private static final Map<String, List<String>> MESSAGES = new TreeMap<>(Map.of(
            "return",
            List.of(
                    "I want to send the %s back",
                    "How do I return the %s?", "Please take the %s back, it does not fit"),
            "damaged",
            List.of("The %s arrived broken", "There is a crack in the %s", "My new %s does not work at all"),
            "order-status",
            List.of("Where is my %s?", "When will the %s be delivered?", "Has the %s been sent yet?")));
    private static final List<String> THINGS = List.of(
            "lamp", "blender", "tent", "kettle", "chair", "jacket", "radio", "bicycle", "camera", "carpet", "pan",
            "desk");
    private static final List<String> ASKED = List.of(
            "Where is my parcel with the coffee machine?",
            "the ARMCHAIR came with a scratch!!",
            "I'd like to give these shoes back",
            "¿Dónde está mi pedido? 😀 Straße, ﬁancé, İstanbul",
            "42",
            "When   will\tthe\nunbreakable umbrella-stand arrive, and has anything been sent?");
    /** One of each language that is told apart, and one that is none of them. */
    private static final List<String> LANGUAGES = List.of(
            "Where can I change the address of my order?",
            "¿Dónde puedo cambiar la dirección de mi pedido?",
            "Où puis-je changer l'adresse de ma commande ?",
            "Wo kann ich die Adresse meiner Bestellung ändern?",
            "Dove posso cambiare l'indirizzo del mio ordine?",
            "Onde posso mudar o endereço da minha encomenda?",
            "On puc canviar l'adreça de la meva comanda?",
            "Onde podo cambiar o enderezo do meu pedido?",
            "Non alda dezaket nire eskaeraren helbidea?",
            "Missä voin vaihtaa tilaukseni osoitteen?");

    private TextFixtures() {}

    /** Writes bundles {@code messages} (n-grams and MiniLM) and {@code messages-small} (n-grams) and {@code NAME.json}. */
    static void write(Path folder) throws IOException {
        PublishedEncoder encoder = PublishedEncoder.make();
        write(folder, "messages-small", Tier.NGRAM, encoder);
        answers(folder, "language-detector", Bundles.builtIn().open("language-detector"), LANGUAGES);
        write(folder, "messages", Tier.BOTH, encoder);
    }

    private static void write(Path folder, String name, Tier tier, PublishedEncoder encoder) throws IOException {
        ClassifierPlan plan = new ClassifierPlan(tier, 0.9, 0.05, 4_000, 16, 7);
        TrainedClassifier trained =
                ClassifierTraining.run(ExampleSet.of(examples()), plan, vectors(encoder), ClassifierProgress.NONE);
        Path bundle = folder.resolve("bundles").resolve(name).resolve("1.0.0");
        var about = new ClassifierBundleWriter.About(name, "1.0.0", "Apache-2.0", "generated messages");
        ClassifierBundleWriter.write(bundle, about, trained, tier == Tier.NGRAM ? null : encoder, null);
        answers(folder, name, Bundles.at(bundle), ASKED);
    }

    private static void answers(Path folder, String name, Bundle bundle, List<String> asked) throws IOException {
        JsonObject json = new JsonObject();
        JsonArray answers = json.putArray("answers");
        try (LocalTextClassifier classifier = LocalTextClassifier.open(bundle, 1)) {
            for (String text : asked) {
                Classification found = classifier.classify(text);
                answers.addObject()
                        .put("text", text)
                        .put("label", found.label())
                        .put("confidence", found.confidence())
                        .put("sure", found.sure());
            }
        }
        Files.writeString(folder.resolve(name + ".json"), json.toString());
    }

    private static List<LabelledText> examples() {
        List<LabelledText> examples = new ArrayList<>();
        MESSAGES.forEach((label, forms) -> {
            for (String form : forms) {
                for (String thing : THINGS) {
                    examples.add(new LabelledText(form.formatted(thing), label, examples.size() + 1));
                }
            }
        });
        return examples;
    }

    private static TextVectors vectors(PublishedEncoder encoder) {
        return (texts, share) -> {
            try (OnnxEngine engine = new OnnxEngine(2)) {
                engine.addLarge(SentenceEncoder.MODEL, encoder.graph());
                return new SentenceEncoder(engine, encoder.pieces()).encodeAll(texts);
            }
        };
    }
}
