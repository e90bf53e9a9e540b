package dev.rightsize.learn.lines;

import dev.rightsize.reading.layout.Quad;
import org.jspecify.annotations.Nullable;

/** A line found in an upright picture, with its label; see {@link StoredLine}. */
record FoundLine(
        Quad box,
        boolean detected,
        LineLabel label,
        @Nullable Opinion large,
        @Nullable Opinion tesseract) {}
