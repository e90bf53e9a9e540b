package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Picture;

/** Turns pictures and boxes clockwise by quarters. */
final class Turn {
    private Turn() {}

    static Picture picture(Picture in, int quarters) {
        Picture turned = in;
        for (int i = 0; i < quarters; i++) {
            turned = once(turned);
        }
        return turned;
    }

    private static Picture once(Picture in) {
        byte[] out = new byte[in.rgb().length];
        for (int y = 0; y < in.height(); y++) {
            for (int x = 0; x < in.width(); x++) {
                int to = (x * in.height() + in.height() - 1 - y) * 3;
                System.arraycopy(in.rgb(), (y * in.width() + x) * 3, out, to, 3);
            }
        }
        return new Picture(in.height(), in.width(), out);
    }

    static Quad quad(Quad in, Scene scene) {
        Quad turned = in;
        float height = scene.height();
        for (int i = 0; i < scene.quarterTurns(); i++) {
            Quad q = turned;
            turned = new Quad(
                    height - q.y1(), q.x1(), height - q.y2(), q.x2(), height - q.y3(), q.x3(), height - q.y4(), q.x4());
            height = i % 2 == 0 ? scene.width() : scene.height();
        }
        return turned;
    }
}
