package dev.rightsize.remote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptsTest {
    /** Answers and measurements name a version: who changes a text makes a new one, classify-v2.txt, and adds its line. */
    @ParameterizedTest
    @CsvSource({
        "classify-v1.txt, b7f0fc08ae50",
        "extract-v1.txt, d785e048b849",
        "read-receipt-v1.txt, a2340bc5bb70",
        "read-receipt-v1.json, 5afa7a96bff7",
        "repair-v1.txt, e158213d70e4",
        "schema-v1.txt, f7412f5cd678"
    })
    void a_version_never_changes(String name, String hash) {
        assertThat(sha256(Prompts.text(name))).startsWith(hash);
    }

    @Test
    void a_repair_lists_what_is_wrong() {
        assertThat(Prompts.repair(List.of("/total is missing.", "/date must be a day.")))
                .contains("\n- /total is missing.\n- /date must be a day.\n");
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
