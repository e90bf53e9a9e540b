package dev.rightsize.eats.passkey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.cbor.CBORMapper;

/** An authenticator in software, with the page's part of WebAuthn: what a browser would send. */
final class PasskeyDevice {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private final String origin;
    private final String host;
    private int count;
    /** Whether it asked for a finger, a face or a code. */
    boolean verifies = true;

    PasskeyDevice(String origin, String host) {
        this.origin = origin;
        this.host = host;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What {@code navigator.credentials.create()} gives, as Spring Security wants it. */
    Map<String, Object> create(String challenge, String label) {
        byte[] client = client("webauthn.create", challenge);
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", bytes(data(NEW_KEY), attested()));
        Map<String, Object> response = Map.of(
                "clientDataJSON", text(client),
                "attestationObject", text(new CBORMapper().writeValueAsBytes(attestation)),
                "transports", List.of("internal"));
        return Map.of("publicKey", Map.of("credential", credential(response), "label", label));
    }

    /** What {@code navigator.credentials.get()} gives. */
    Map<String, Object> get(String challenge, String userHandle) {
        byte[] client = client("webauthn.get", challenge);
        count++;
        byte[] data = data(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return credential(Map.of(
                    "clientDataJSON", text(client),
                    "authenticatorData", text(data),
                    "signature", text(signature.sign()),
                    "userHandle", userHandle));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int flags) {
        byte all = (byte) (flags | PRESENT | (verifies ? VERIFIED : 0));
        return bytes(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                new byte[] {all},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    private byte[] attested() {
        return bytes(new byte[16], new byte[] {0, (byte) id.length}, id, cose());
    }

    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
        map.writeBytes(new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
        map.writeBytes(number(key.getW().getAffineX().toByteArray()));
        map.writeBytes(new byte[] {0x22, 0x58, 32});
        map.writeBytes(number(key.getW().getAffineY().toByteArray()));
        return map.toByteArray();
    }

    private static byte[] number(byte[] signed) {
        byte[] fixed = new byte[32];
        int length = Math.min(32, signed.length);
        System.arraycopy(signed, signed.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
