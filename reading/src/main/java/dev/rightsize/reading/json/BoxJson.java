package dev.rightsize.reading.json;

import dev.rightsize.core.json.JsonArray;
import dev.rightsize.core.json.JsonValue;
import dev.rightsize.core.json.Rounding;
import dev.rightsize.reading.layout.Quad;
import org.jspecify.annotations.Nullable;

/** A box as its four corners, {@code [x1, y1, … y4]}, in tenths of a pixel. */
final class BoxJson {
    private static final int TENTHS = 10;

    private BoxJson() {}

    static JsonValue of(@Nullable Quad box) {
        if (box == null) {
            return JsonValue.NULL;
        }
        JsonArray corners = new JsonArray();
        for (float coordinate :
                new float[] {box.x1(), box.y1(), box.x2(), box.y2(), box.x3(), box.y3(), box.x4(), box.y4()}) {
            corners.add(Rounding.rounded(coordinate, TENTHS));
        }
        return corners;
    }
}
