package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.TextLine;

/**
 * What a network read in one crop of a line.
 *
 * @param line the best path, in the box of the line, however it was cut
 * @param emissions what it was read from
 */
record Look(TextLine line, Emissions emissions) {}
