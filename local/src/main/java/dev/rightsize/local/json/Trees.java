package dev.rightsize.local.json;

import dev.rightsize.core.json.JsonObject;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON that core and reading wrote, as Jackson's trees. */
final class Trees {
    private static final JsonMapper JSON = new JsonMapper();

    private Trees() {}

    static ObjectNode of(JsonObject json) {
        return (ObjectNode) JSON.readTree(json.toString());
    }
}
