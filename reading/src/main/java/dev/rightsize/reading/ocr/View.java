package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.reading.pixels.Grey;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Scaling;
import dev.rightsize.reading.pixels.Tensors;
import java.util.Arrays;
import java.util.List;

/** A picture in the colours that a detection network sees. */
sealed interface View {
    int width();

    int height();

    /** All of it at another size. */
    View scaled(int width, int height);

    /** What is inside the frame, upright, at the size that is given. */
    View cut(Frame frame, int width, int height);

    /** Some of its rows. */
    View rows(int from, int to);

    FloatTensor tensor();

    /** In colour, as PP-OCR sees. */
    record Coloured(Picture picture) implements View {
        private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
        private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

        @Override
        public int width() {
            return picture.width();
        }

        @Override
        public int height() {
            return picture.height();
        }

        @Override
        public View scaled(int width, int height) {
            return new Coloured(Scaling.resize(picture, width, height));
        }

        @Override
        public View cut(Frame frame, int width, int height) {
            return new Coloured(frame.perspective(1, 1).crop(picture, width, height));
        }

        @Override
        public View rows(int from, int to) {
            int stride = 3 * width();
            return new Coloured(
                    new Picture(width(), to - from, Arrays.copyOfRange(picture.rgb(), from * stride, to * stride)));
        }

        @Override
        public FloatTensor tensor() {
            return Tensors.blueGreenRed(List.of(picture), width(), MEAN, DEVIATION);
        }
    }

    /** In grey, as our own network sees. */
    record Greyed(Grey picture) implements View {
        @Override
        public int width() {
            return picture.width();
        }

        @Override
        public int height() {
            return picture.height();
        }

        @Override
        public View scaled(int width, int height) {
            return new Greyed(Scaling.resize(picture, width, height));
        }

        @Override
        public View cut(Frame frame, int width, int height) {
            double factor = Math.min(1, width / frame.width());
            int smallWidth = (int) Math.max(1, Math.round(width() * factor));
            int smallHeight = (int) Math.max(1, Math.round(height() * factor));
            Grey small = Scaling.resize(picture, smallWidth, smallHeight);
            double across = (double) smallWidth / width();
            double down = (double) smallHeight / height();
            return new Greyed(frame.perspective(across, down).crop(small, width, height));
        }

        @Override
        public View rows(int from, int to) {
            return new Greyed(picture.rows(from, to));
        }

        @Override
        public FloatTensor tensor() {
            return Tensors.grey(picture);
        }
    }
}
