package dev.rightsize.benchmarks.classify;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** MiniLM as LangChain4j runs it in process, from the same weights: those on the class path. */
final class Peer {
    private Peer() {}

    static EmbeddingModel make() {
        try {
            Path folder = Files.createTempDirectory("rightsize-peer");
            Path network = copy("/all-minilm-l6-v2.onnx", folder.resolve("model.onnx"));
            Path tokenizer = copy("/all-minilm-l6-v2-tokenizer.json", folder.resolve("tokenizer.json"));
            try {
                return new OnnxEmbeddingModel(network, tokenizer, PoolingMode.MEAN);
            } finally {
                Files.delete(network);
                Files.delete(tokenizer);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The peer's model could not be written to a temporary folder.", e);
        }
    }

    private static Path copy(String resource, Path target) throws IOException {
        try (InputStream in = Objects.requireNonNull(Peer.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }
}
