package dev.rightsize.eats.claim;

import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.secret.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A receipt as a phone claims it; each step gives another one. */
final class ReceiptOnPhone {
    private final Map<String, @Nullable Object> receipt = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> read = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> claim = new LinkedHashMap<>();

    private ReceiptOnPhone() {}

    /** Of El Pez Dorado, yesterday at 21:30. */
    static ReceiptOnPhone pez(long total, String number) {
        ReceiptOnPhone made = new ReceiptOnPhone();
        made.receipt.put("kind", "itemised");
        made.receipt.put(
                "merchant",
                Map.of("name", "EL PEZ DORADO", "address", "Calle del Puerto 5, 29016 Malaga", "phone", "952111222"));
        made.receipt.put("date", "2026-03-01");
        made.receipt.put("time", "21:30");
        made.receipt.put("currency", "EUR");
        made.receipt.put("total", total);
        made.receipt.put("items", List.of(Map.of("description", "Paella mixta", "amount", total)));
        made.receipt.put("receiptNumber", number);
        made.read.put("merchant", "EL PEZ DORADO");
        made.read.put("date", "2026-03-01");
        made.read.put("total", total);
        made.claim.put("edited", List.of());
        made.claim.put("checks", List.of(Map.of("rule", "items = total", "left", "1", "right", "1", "pass", true)));
        made.claim.put("model", Map.of("name", "receipt-roles", "version", "1.2.0", "place", "DEVICE"));
        made.claim.put("by", "device");
        return made.picture("picture of " + number, hashOf(number));
    }

    /** A hash that says nothing, different for each text: half of its bits set. */
    static String hashOf(String text) {
        return Secret.hash("perceptual " + text).substring(0, 16);
    }

    ReceiptOnPhone with(String field, @Nullable Object value) {
        return changed(copy -> {
            copy.receipt.put(field, value);
            if (copy.read.containsKey(field)) {
                copy.read.put(field, value);
            }
        });
    }

    /** As if the phone had read something else. */
    ReceiptOnPhone but_read(String field, @Nullable Object value) {
        return changed(copy -> copy.read.put(field, value));
    }

    ReceiptOnPhone from(String name, String address) {
        return with("merchant", Map.of("name", name, "address", address)).but_read("merchant", name);
    }

    ReceiptOnPhone picture(String content, String perceptualHash) {
        return changed(copy -> copy.claim.put(
                "image",
                Map.of(
                        "sha256",
                        Secret.hash(content),
                        "perceptualHash",
                        perceptualHash,
                        "width",
                        1000,
                        "height",
                        2000,
                        "pages",
                        1)));
    }

    ReceiptOnPhone and(String field, @Nullable Object value) {
        return changed(copy -> copy.claim.put(field, value));
    }

    ReceiptOnPhone by_hand() {
        return changed(copy -> {
            copy.claim.put("by", "hand");
            copy.claim.remove("image");
            copy.read.clear();
        });
    }

    private ReceiptOnPhone changed(Consumer<ReceiptOnPhone> change) {
        ReceiptOnPhone copy = new ReceiptOnPhone();
        copy.receipt.putAll(receipt);
        copy.read.putAll(read);
        copy.claim.putAll(claim);
        change.accept(copy);
        return copy;
    }

    String json() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(claim);
        body.put("receipt", receipt);
        if (!read.isEmpty()) {
            body.put("read", read);
        }
        return Json.write(body);
    }

    List<String> fields() {
        return new ArrayList<>(receipt.keySet());
    }
}
