package dev.rightsize.remote;

import java.nio.charset.StandardCharsets;

/** Tells a picture's format by how its file begins. */
final class ImageSignature {
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String WEBP = "image/webp";

    private ImageSignature() {}

    static String mediaType(byte[] file) {
        if (begins(file, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (begins(file, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (begins(file, 0, "RIFF") && begins(file, 8, "WEBP")) {
            return WEBP;
        }
        if (begins(file, 0, "GIF8")) {
            return "image/gif";
        }
        throw EncodedImage.refused("The picture is no JPEG, PNG, WebP or GIF, which remote models read. Convert it.");
    }

    private static boolean begins(byte[] file, int at, String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (file[at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
