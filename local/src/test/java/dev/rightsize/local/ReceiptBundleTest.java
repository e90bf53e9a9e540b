package dev.rightsize.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.local.store.BundleException;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.NotAReceipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle that understands receipts, copied into a folder of models and damaged there. */
class ReceiptBundleTest {
    @TempDir
    Path models;

    private Path home = Path.of(".");

    @BeforeEach
    void aCopyOfTheBuiltInBundle() throws IOException {
        home = BundleCopy.of(ReceiptBundle.NAME, models);
    }

    @Test
    void a_whole_copy_opens_without_a_reader_of_text() {
        assertThat(ReceiptBundle.open(models).read(new Page(10, 10, 0, List.of())))
                .isInstanceOf(NotAReceipt.class);
    }

    @Test
    void a_tampered_network_is_refused_by_the_readers_of_pictures_and_pages_before_it_runs() throws IOException {
        Path network = home.resolve("receipt-total.onnx");
        byte[] bytes = Files.readAllBytes(network);
        bytes[bytes.length / 2] ^= 1;
        Files.write(network, bytes);

        assertThatThrownBy(() -> ReceiptBundle.open(models))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("receipt-total.onnx");
        assertThatThrownBy(() -> LocalReceiptReader.open(models, 1))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("receipt-total.onnx");
    }

    @Test
    void a_missing_network_is_named() throws IOException {
        Files.delete(home.resolve("receipt-date.onnx"));

        assertThatThrownBy(() -> ReceiptBundle.open(models))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("receipt-date.onnx");
    }

    @Test
    void choices_that_this_version_does_not_know_are_refused_with_advice() throws IOException {
        choices("{\"merchant\": {\"temperature\": \"warm\"}}");

        assertThatThrownBy(() -> ReceiptBundle.open(models))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("choices.json")
                .hasMessageContaining("Train the bundle again.");
    }

    @Test
    void choices_that_lack_a_field_are_refused_with_advice() throws IOException {
        choices("{\"merchant\": {\"temperature\": 1, \"threshold\": 0.5}}");

        assertThatThrownBy(() -> ReceiptBundle.open(models))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("choices.json");
    }

    @Test
    void a_temperature_of_zero_is_refused_with_its_value() throws IOException {
        choices("""
                {"merchant": {"temperature": 1, "threshold": 0.5}, "date": {"temperature": 1, "threshold": 0.5},
                 "total": {"temperature": 0, "threshold": 0.5}}""");

        assertThatThrownBy(() -> ReceiptBundle.open(models))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("A temperature must be above 0 but is 0.0");
    }

    /** Replaces the choices and makes the manifest agree, as somebody would who writes a bundle. */
    private void choices(String json) throws IOException {
        byte[] before = Files.readAllBytes(home.resolve("choices.json"));
        byte[] now = json.getBytes(StandardCharsets.UTF_8);
        Files.write(home.resolve("choices.json"), now);
        Path manifest = home.resolve("bundle.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(hash(before), hash(now))
                        .replaceAll("(choices.json\",\\s*\"bytes\"\\s*:\\s*)\\d+", "$1" + now.length));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
