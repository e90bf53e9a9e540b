package dev.rightsize.reading.ocr;

import dev.rightsize.reading.pixels.Grey;
import dev.rightsize.reading.pixels.Picture;

/** What a detection network is given of a picture, and how fine its answer is. */
public enum DetectionInput {
    /** Three planes, standardised as ImageNet is; a probability for each pixel: PP-OCR. */
    BLUE_GREEN_RED(1) {
        @Override
        View view(Picture picture) {
            return new View.Coloured(picture);
        }
    },
    /** One plane of brightness between -1 and 1; a probability for each cell of two by two pixels: our own. */
    GREY(2) {
        @Override
        View view(Picture picture) {
            return new View.Greyed(Grey.of(picture));
        }
    };

    private final int cell;

    DetectionInput(int cell) {
        this.cell = cell;
    }

    /** Pixels along each side of a cell of the map. */
    public int cell() {
        return cell;
    }

    abstract View view(Picture picture);
}
