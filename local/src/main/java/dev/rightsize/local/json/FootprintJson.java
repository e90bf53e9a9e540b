package dev.rightsize.local.json;

import dev.rightsize.core.metering.Footprint;
import tools.jackson.databind.node.ObjectNode;

/** A footprint as Jackson's JSON; {@link dev.rightsize.core.json.FootprintJson} says what it looks like. */
public final class FootprintJson {
    private FootprintJson() {}

    /** Adds the measures of a footprint. */
    public static void put(ObjectNode json, Footprint footprint) {
        json.setAll(Trees.of(dev.rightsize.core.json.FootprintJson.of(footprint)));
    }
}
