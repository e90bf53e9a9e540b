package dev.rightsize.eats.people;

import dev.rightsize.eats.secret.Secret;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Claims as a page sends them. */
public final class Receipts {
    private Receipts() {}

    /** Of a restaurant of this name and address, yesterday. */
    public static Map<String, Object> claim(String name, String address, long total, String number) {
        Map<String, Object> merchant = Map.of("name", name, "address", address);
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        Map<String, Object> claim = new HashMap<>();
        claim.put(
                "receipt",
                Map.of(
                        "kind",
                        "itemised",
                        "merchant",
                        merchant,
                        "date",
                        day,
                        "time",
                        "14:30",
                        "currency",
                        "EUR",
                        "total",
                        total,
                        "items",
                        List.of(Map.of("description", "Menú", "amount", total)),
                        "receiptNumber",
                        number));
        claim.put("read", Map.of("merchant", name, "date", day, "total", total));
        claim.put("edited", List.of());
        claim.put("checks", List.of());
        claim.put(
                "image",
                Map.of(
                        "sha256", Secret.hash(name + number),
                        "perceptualHash", Secret.hash("p" + name + number).substring(0, 16),
                        "width", 1000,
                        "height", 2000,
                        "pages", 1));
        claim.put("model", Map.of("name", "receipt-roles", "version", "1.2.0", "place", "DEVICE"));
        claim.put("by", "device");
        return claim;
    }

    public static Browser.Answer send(Browser browser, Map<String, Object> claim) {
        return browser.send(
                "POST",
                "/api/claims",
                claim,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }
}
