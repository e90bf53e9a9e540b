package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes pictures of receipts into a folder, with {@code truth.jsonl} beside them. Not thread-safe. */
public final class SampleFolder implements AutoCloseable {
    private final Path folder;
    private final BufferedWriter truth;

    /** Creates the folder if it is missing, and begins a new {@code truth.jsonl} in it. */
    public SampleFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.truth = Files.newBufferedWriter(folder.resolve("truth.jsonl"), StandardCharsets.UTF_8);
    }

    /**
     * Adds the receipt of {@code seed}.
     *
     * @param region null to draw it from the seed
     * @param look null to draw it from the seed
     * @param quality of the JPEG file, 0 to 1
     * @return the file's name
     */
    public String add(long seed, @Nullable Region region, @Nullable Look look, float quality) throws IOException {
        ReceiptGenerator generator = region == null ? ReceiptGenerator.everywhere() : ReceiptGenerator.of(region);
        SyntheticReceipt receipt = generator.generate(seed);
        RenderedReceipt rendered =
                look == null ? ReceiptRenderer.render(receipt, seed) : ReceiptRenderer.render(receipt, seed, look);
        String lookName = rendered.look().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String name = receipt.region().tag() + "-" + lookName + "-" + seed + ".jpg";
        Files.write(folder.resolve(name), rendered.jpeg(quality));
        truth.write(TruthJson.line(name, rendered));
        truth.write('\n');
        truth.flush();
        return name;
    }

    @Override
    public void close() throws IOException {
        truth.close();
    }
}
