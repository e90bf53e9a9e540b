package dev.rightsize.learn.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Made-up receipts and readings of them, right, nearly right and wrong, in every form that the sets use. */
final class RandomReadings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String[] NAMES = {
        "Café Central",
        "CAFE CENTRAL S.L.",
        "Bar",
        "Bär",
        "Straße 9",
        "strasse 9",
        "İzmir Büfe",
        "ΑΘΗΝΑΪΚΟΣ",
        "ﬁsh & chips",
        "Ⅷ ½ Ramen",
        "ラーメン一番",
        "McTest's",
        "!!!",
        "Pizza",
        "Pizzeria Pizza",
        "𝒞𝒶𝒻é",
        "e\u0301clair",
        "Tom Yum Goong",
        "Tomm Yun Goong"
    };
    private static final String[] AMOUNTS = {
        "12.34",
        "12.340",
        "12.345",
        "12.355",
        "0.005",
        "0.015",
        "-3.20",
        "+4.5",
        "4.50",
        "1e3",
        "1000",
        "1_000.00",
        " 7.00",
        "7,00",
        "7",
        ".5",
        "5.",
        "abc",
        "",
        "99999999999999999999999999.99",
        "999999999999999999999999999",
        "Infinity"
    };
    private static final double[] NUMBERS = {12.34, 12.345, 4.5, 7, 1000, 0.5, 0};
    private static final String[] DAYS = {"2024-03-04", "2024-04-03", "2023-12-31", ""};
    private static final int RECEIPTS = 80;

    private final Random random;
    private final List<String> truths = new ArrayList<>();
    private final List<String> predictions = new ArrayList<>();

    RandomReadings(long seed) {
        random = new Random(seed);
        for (int i = 0; i < RECEIPTS; i++) {
            ObjectNode truth = truth(i);
            truths.add(truth.toString());
            if (random.nextInt(10) > 0) {
                predictions.add(prediction(i, truth).toString());
            }
        }
    }

    List<String> truths() {
        return truths;
    }

    List<String> predictions() {
        return predictions;
    }

    private ObjectNode truth(int i) {
        ObjectNode json = JSON.createObjectNode().put("file", "r" + i % 75 + ".jpg");
        json.put("merchant", maybe(pick(NAMES)));
        json.put("date", maybe(pick(DAYS)));
        amount(json, "total");
        switch (random.nextInt(4)) {
            case 0 -> json.putArray("total_other").add(pick(AMOUNTS)).add(NUMBERS[0]);
            case 1 -> json.put("total_other", pick(AMOUNTS));
            case 2 -> json.put("total_other", NUMBERS[random.nextInt(NUMBERS.length)]);
            default -> json.putNull("total_other");
        }
        if (random.nextBoolean()) {
            json.put("date_other", pick(DAYS));
        } else {
            json.putArray("date_other").add(pick(DAYS)).add(pick(DAYS));
        }
        items(json, "name", "price", false);
        return json;
    }

    private ObjectNode prediction(int i, ObjectNode truth) {
        ObjectNode json =
                JSON.createObjectNode().put("file", (random.nextBoolean() ? "deep/er/" : "") + "r" + i + ".jpg");
        if (random.nextBoolean()) {
            json.put("merchant", maybe(pick(NAMES)));
            json.put("date", maybe(pick(DAYS)));
            amount(json, "total");
        } else {
            json.putObject("merchant").put("value", maybe(pick(NAMES)));
            json.putObject("date").put("value", maybe(pick(DAYS)));
            amount(json.putObject("total"), "value");
        }
        for (ScoredField field : ScoredField.values()) {
            if (random.nextBoolean()) {
                json.set(field.key(), truth.get(field.key()));
            }
        }
        if (random.nextInt(3) == 0) {
            json.set("items", truth.get("items"));
            return json;
        }
        boolean ours = random.nextBoolean();
        items(json, ours ? "description" : "name", ours ? "amount" : "price", true);
        return json;
    }

    private void items(ObjectNode json, String name, String price, boolean nested) {
        if (random.nextInt(4) == 0) {
            json.putNull("items");
            return;
        }
        ArrayNode items = json.putArray("items");
        for (int i = random.nextInt(5); i > 0; i--) {
            ObjectNode item = items.addObject().put(name, maybe(pick(NAMES)));
            if (nested && random.nextInt(4) == 0) {
                amount(item.putObject(price), "value");
            } else {
                amount(item, price);
            }
        }
    }

    private void amount(ObjectNode json, String name) {
        switch (random.nextInt(4)) {
            case 0 -> json.put(name, NUMBERS[random.nextInt(NUMBERS.length)]);
            case 1 -> json.put(name, random.nextInt(3));
            default -> json.put(name, maybe(pick(AMOUNTS)));
        }
    }

    private @Nullable String maybe(String text) {
        return random.nextInt(6) == 0 ? null : text;
    }

    private String pick(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
