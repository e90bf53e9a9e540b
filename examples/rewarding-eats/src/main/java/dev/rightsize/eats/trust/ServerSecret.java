package dev.rightsize.eats.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What only the servers know; daily codes, redemption codes and the choice of audits follow from it. */
public final class ServerSecret {
    private static final int BYTES = 32;

    private final byte[] key;

    private ServerSecret(byte[] key) {
        this.key = key.clone();
    }

    /** @param text at least 32 characters; the same on every server */
    public static ServerSecret of(String text) {
        if (text.length() < BYTES) {
            throw new IllegalArgumentException(
                    "EATS_SECRET needs at least " + BYTES + " characters. Make one: head -c 32 /dev/urandom | base64");
        }
        return new ServerSecret(text.getBytes(StandardCharsets.UTF_8));
    }

    /** That of the file {@code secret}, which is made if it is not there. */
    public static ServerSecret in(Path folder) {
        Path file = folder.resolve("secret");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return of(Files.readString(file).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The secret in " + file + " cannot be read or made. Set EATS_SECRET.", failed);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, HexFormat.of().formatHex(random));
        } catch (FileAlreadyExistsException other) {
            // another server was faster
        }
    }

    /** HMAC-SHA-256 of these parts. */
    public byte[] sign(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (String part : parts) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256.", impossible);
        }
    }

    /** Letters and digits that are not mistaken for each other, from these parts. */
    public String code(int length, String... parts) {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        byte[] signature = sign(parts);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(letters.charAt(signature[i] & 31));
        }
        return code.toString();
    }
}
