package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Tensors;
import java.util.List;

/** What a recogniser is given of a line. */
public enum LineInput {
    /** Planes of blue, green and red between -1 and 1: PP-OCR. */
    BLUE_GREEN_RED {
        @Override
        FloatTensor tensor(List<Picture> crops, int width) {
            return Tensors.blueGreenRed(crops, width, HALF, HALF);
        }
    },
    /** One plane of brightness with mean 0 and deviation 1, line by line: our own. */
    GREY {
        @Override
        FloatTensor tensor(List<Picture> crops, int width) {
            return Tensors.grey(crops, width);
        }
    };

    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    /** Crops of equal height, narrower ones filled up to {@code width}, as a tensor. */
    abstract FloatTensor tensor(List<Picture> crops, int width);
}
