/** From pixels to lines of text: orientation, detection, crops, recognition. */
@NullMarked
package dev.rightsize.reading.ocr;

import org.jspecify.annotations.NullMarked;
