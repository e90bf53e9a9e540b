package dev.rightsize.benchmarks.classify;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.rightsize.learn.classify.PublishedEncoder;
import dev.rightsize.reading.text.SentenceEncoder;
import dev.rightsize.reading.text.WordPieces;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** MiniLM as we run it beside MiniLM as LangChain4j runs it: the same texts, in turns, by processor time. */
final class EncoderSpeed {
    private static final int ROUNDS = 3;

    private final SentenceEncoder ours;
    private final PublishedEncoder published;
    private final EmbeddingModel theirs = Peer.make();

    EncoderSpeed(SentenceEncoder ours, PublishedEncoder published) {
        this.ours = ours;
        this.published = published;
    }

    /** Lines of the report. */
    List<String> measure(List<String> texts) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| MiniLM | texts per CPU second, median of " + ROUNDS + " rounds |");
        lines.add("|---|---|");
        double[] own = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        ours.encodeAll(texts.subList(0, 20));
        theirs.embedAll(segments.subList(0, 20));
        for (int round = 0; round < ROUNDS; round++) {
            own[round] = rate(texts, ours::encodeAll);
            peer[round] = rate(segments, theirs::embedAll);
        }
        double ratio = median(own) / median(peer);
        lines.add(String.format(Locale.ROOT, "| ours, all %d texts at once | %.0f |", texts.size(), median(own)));
        lines.add(String.format(Locale.ROOT, "| LangChain4j in-process, all at once | %.0f |", median(peer)));
        lines.add(String.format(Locale.ROOT, "| ratio (wanted: at least 2) | %.2f |", ratio));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Batch composition: the vector of a text alone and among %d others differs by at most %.1e (wanted:"
                        + " 1e-6).",
                texts.size(),
                batchDifference(texts)));
        lines.add(String.format(
                Locale.ROOT,
                "Cosine to LangChain4j's vector in float32: at least %.4f, on average %.5f.",
                cosines(texts)[0],
                cosines(texts)[1]));
        lines.add(sameTokens(texts));
        return lines;
    }

    private static <T> double rate(List<T> inputs, Consumer<List<T>> work) {
        double start = QualityRun.cpuSeconds();
        work.accept(inputs);
        return inputs.size() / (QualityRun.cpuSeconds() - start);
    }

    private double batchDifference(List<String> texts) {
        List<float[]> together = ours.encodeAll(texts);
        double most = 0;
        for (int i = 0; i < texts.size(); i += 3) {
            float[] alone = ours.encode(texts.get(i));
            for (int j = 0; j < alone.length; j++) {
                most = Math.max(most, Math.abs(alone[j] - together.get(i)[j]));
            }
        }
        return most;
    }

    /** Least and mean. */
    private double[] cosines(List<String> texts) {
        List<String> some = texts.subList(0, Math.min(100, texts.size()));
        List<float[]> own = ours.encodeAll(some);
        double least = 1;
        double sum = 0;
        for (int i = 0; i < some.size(); i++) {
            Embedding peer = theirs.embed(some.get(i)).content();
            double dot = 0;
            double length = 0;
            for (int j = 0; j < own.get(i).length; j++) {
                dot += peer.vector()[j] * own.get(i)[j];
                length += peer.vector()[j] * peer.vector()[j];
            }
            double cosine = dot / Math.sqrt(length);
            least = Math.min(least, cosine);
            sum += cosine;
        }
        return new double[] {least, sum / some.size()};
    }

    /** Our word pieces beside Hugging Face's own tokenizer. */
    private String sameTokens(List<String> texts) throws IOException {
        WordPieces pieces = published.pieces();
        int same = 0;
        Map<String, String> options = Map.of("padding", "false", "truncation", "false");
        try (InputStream in = EncoderSpeed.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json");
                HuggingFaceTokenizer tokenizer =
                        HuggingFaceTokenizer.newInstance(Objects.requireNonNull(in), options)) {
            for (String text : texts) {
                int[] expected = Arrays.stream(tokenizer.encode(text).getIds())
                        .mapToInt(Math::toIntExact)
                        .toArray();
                same += Arrays.equals(expected, pieces.tokens(text, 1_000)) ? 1 : 0;
            }
        }
        return "Tokens: the same as Hugging Face's tokenizer on " + same + " of " + texts.size() + " texts.";
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
