package dev.rightsize.benchmarks.classify;

import dev.rightsize.learn.classify.PublishedEncoder;
import dev.rightsize.learn.classify.TextVectors;
import dev.rightsize.reading.text.SentenceEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;

/** MiniLM's vectors, kept in a file by encoder and text, because encoding takes longer than all trainings together. */
final class CachedVectors implements TextVectors {
    private static final int SIZE = 384;
    private static final int KEY = 32;
    private static final int AT_ONCE = 512;

    private final SentenceEncoder encoder;
    private final Path file;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    /** @param folder where the file is kept, one for each encoder */
    CachedVectors(SentenceEncoder encoder, PublishedEncoder published, Path folder) throws IOException {
        this.encoder = encoder;
        Files.createDirectories(folder);
        file = folder.resolve("vectors-" + hex(sha256(published.graph())).substring(0, 16) + ".bin");
        if (Files.exists(file)) {
            read(ByteBuffer.wrap(Files.readAllBytes(file)));
        }
    }

    private void read(ByteBuffer bytes) {
        byte[] key = new byte[KEY];
        while (bytes.remaining() >= KEY + SIZE * Float.BYTES) {
            bytes.get(key);
            float[] vector = new float[SIZE];
            FloatBuffer floats = bytes.asFloatBuffer();
            floats.get(vector);
            bytes.position(bytes.position() + SIZE * Float.BYTES);
            known.put(hex(key), vector);
        }
    }

    @Override
    public List<float[]> of(List<String> texts, DoubleConsumer progress) {
        Set<String> missing = new LinkedHashSet<>(texts);
        missing.removeIf(text -> known.containsKey(key(text)));
        List<String> rest = new ArrayList<>(missing);
        for (int begin = 0; begin < rest.size(); begin += AT_ONCE) {
            add(rest.subList(begin, Math.min(rest.size(), begin + AT_ONCE)));
            progress.accept(Math.min(1, (double) (begin + AT_ONCE) / rest.size()));
        }
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            vectors.add(java.util.Objects.requireNonNull(known.get(key(text))));
        }
        return vectors;
    }

    private void add(List<String> texts) {
        List<float[]> vectors = encoder.encodeAll(texts);
        ByteBuffer bytes = ByteBuffer.allocate(texts.size() * (KEY + SIZE * Float.BYTES));
        Set<String> written = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String key = key(texts.get(i));
            if (written.add(key)) {
                known.put(key, vectors.get(i));
                bytes.put(HexFormat.of().parseHex(key));
                for (float value : vectors.get(i)) {
                    bytes.putFloat(value);
                }
            }
        }
        try {
            Files.write(
                    file,
                    java.util.Arrays.copyOf(bytes.array(), bytes.position()),
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The vectors cannot be kept in '" + file + "'.", e);
        }
    }

    private static String key(String text) {
        return hex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
