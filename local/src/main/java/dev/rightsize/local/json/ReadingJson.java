package dev.rightsize.local.json;

import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was made of a picture, in the words of {@link AnswerJson} but without the way to it. */
public final class ReadingJson {
    private ReadingJson() {}

    /** {@code {"kind": "receipt", …}}, or {@code {"kind": "not-a-receipt", "reason", "confidence"}}. */
    public static ObjectNode of(Reading reading) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (reading instanceof Receipt receipt) {
            ReceiptJson.put(json, receipt);
        } else if (reading instanceof NotAReceipt none) {
            json.put("kind", "not-a-receipt").put("reason", none.reason());
            json.put("confidence", ReceiptJson.rounded(none.confidence(), 10_000));
        }
        return json;
    }
}
