package dev.rightsize.eats.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What only its holder knows: 256 random bits, handed out once and kept as a hash.
 *
 * @param value as it is handed out
 */
public record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it. */
    public String hash() {
        return hash(value);
    }

    /** SHA-256 in hexadecimal: enough for what is random already, too little for passwords. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** Not the value: it does not belong into a log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
