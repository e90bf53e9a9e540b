package dev.rightsize.local.json;

import dev.rightsize.reading.json.ReceiptJson;
import dev.rightsize.reading.receipt.Reading;
import tools.jackson.databind.node.ObjectNode;

/** What was made of a picture, whoever did it, as Jackson's JSON; {@link ReceiptJson} says what it looks like. */
public final class ReadingJson {
    private ReadingJson() {}

    /** {@code {"kind": "receipt", …}}, or {@code {"kind": "not-a-receipt", "reason", "confidence"}}. */
    public static ObjectNode of(Reading reading) {
        return Trees.of(ReceiptJson.of(reading));
    }
}
