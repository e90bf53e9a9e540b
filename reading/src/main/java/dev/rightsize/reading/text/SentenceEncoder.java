package dev.rightsize.reading.text;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.core.inference.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Vectors of texts, of length 1, near each other where the texts mean something similar. Only texts of the same number of
 * tokens share a run, so that nothing is padded and no text's vector depends on what else is asked. Safe for use by threads.
 */
public final class SentenceEncoder {
    /** The engine's name of the network: {@code tokens} [N, T] → {@code vectors} [N, size]. */
    public static final String MODEL = "text-encoder";

    /** The most tokens of a text, as the network was trained. */
    public static final int MAX_TOKENS = 256;
    /** Beyond this the processor's caches are too small; see docs/benchmarks.md. */
    private static final int TOKENS_A_RUN = 256;

    private final Engine engine;
    private final WordPieces pieces;

    public SentenceEncoder(Engine engine, WordPieces pieces) {
        this.engine = engine;
        this.pieces = pieces;
    }

    /** The vector of a text. */
    public float[] encode(String text) {
        return encodeAll(List.of(text)).get(0);
    }

    /** The vectors of texts, in their order. */
    public List<float[]> encodeAll(List<String> texts) {
        int[][] tokens = new int[texts.size()][];
        Map<Integer, List<Integer>> byLength = new TreeMap<>();
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = pieces.tokens(texts.get(i), MAX_TOKENS);
            byLength.computeIfAbsent(tokens[i].length, length -> new ArrayList<>())
                    .add(i);
        }
        float[][] vectors = new float[tokens.length][];
        byLength.forEach((length, members) -> {
            int atOnce = Math.max(1, TOKENS_A_RUN / length);
            for (int begin = 0; begin < members.size(); begin += atOnce) {
                run(tokens, members.subList(begin, Math.min(members.size(), begin + atOnce)), vectors);
            }
        });
        return List.of(vectors);
    }

    private void run(int[][] tokens, List<Integer> members, float[][] vectors) {
        int length = tokens[members.get(0)].length;
        int[] input = new int[members.size() * length];
        for (int i = 0; i < members.size(); i++) {
            System.arraycopy(tokens[members.get(i)], 0, input, i * length, length);
        }
        Map<String, Tensor> answer = engine.run(MODEL, Map.of("tokens", IntTensor.of(input, members.size(), length)));
        FloatTensor output = (FloatTensor) Objects.requireNonNull(answer.get("vectors"));
        int size = output.shape()[1];
        for (int i = 0; i < members.size(); i++) {
            float[] vector = new float[size];
            System.arraycopy(output.values(), i * size, vector, 0, size);
            vectors[members.get(i)] = vector;
        }
    }
}
