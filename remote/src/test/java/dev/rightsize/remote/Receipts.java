package dev.rightsize.remote;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A receipt as a language model tells it. */
final class Receipts {
    static final String JSON = """
            {
              "isReceipt": true,
              "merchant": "Café Ocho",
              "address": "Calle Mayor 8, 28013 Madrid",
              "phone": null,
              "taxId": "B12345678",
              "date": "2026-10-31",
              "time": "14:05",
              "currency": "EUR",
              "receiptNumber": "T-00042",
              "items": [
                {"description": "Menú del día", "quantity": 1, "unitPrice": 12.50, "amount": 12.50},
                {"description": "Café", "quantity": 2, "unitPrice": 1.15, "amount": 2.3}
              ],
              "subtotal": null,
              "discounts": [0.50],
              "taxes": [{"label": "IVA 10%", "rate": 10, "base": 13.00, "amount": 1.30}],
              "tip": null,
              "total": 14.30,
              "payments": [{"means": "CASH", "label": "EFECTIVO", "amount": 20}],
              "change": 5.70
            }
            """;

    static final byte[] JPEG = jpeg();
    static final EncodedImage PHOTO = EncodedImage.of(JPEG);

    private Receipts() {}

    /** The same picture with a comment in its head. */
    static byte[] jpegWithComment(String comment) {
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(JPEG.length + 4 + text.length)
                .put(JPEG, 0, 2)
                .putShort((short) 0xFFFE)
                .putShort((short) (text.length + 2))
                .put(text)
                .put(JPEG, 2, JPEG.length - 2)
                .array();
    }

    private static byte[] jpeg() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
