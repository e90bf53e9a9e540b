package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Rows;
import dev.rightsize.reading.pixels.Perspective;
import dev.rightsize.reading.pixels.Picture;
import java.util.List;

/**
 * The smallest rectangle along the lines of text that holds them all, with a margin: the receipt on the table.
 *
 * @param x of its top left corner in the picture
 * @param y of its top left corner in the picture
 * @param width along the lines, in the picture's pixels
 * @param height across them
 * @param angle radians by which the lines run down from horizontal
 */
record Frame(double x, double y, double width, double height, double angle) {
    /** Room for lines that were not found, as a share of the longer side. */
    private static final double MARGIN = 0.08;

    /** The frame of some text. */
    static Frame around(List<Quad> boxes, Picture picture) {
        double angle = Rows.skewOf(boxes);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] text = bounds(boxes, cos, sin);
        double[] paper = bounds(List.of(Quad.rectangle(0, 0, picture.width(), picture.height())), cos, sin);
        double margin = MARGIN * Math.max(text[2] - text[0], text[3] - text[1]);
        double left = Math.max(paper[0], text[0] - margin);
        double top = Math.max(paper[1], text[1] - margin);
        double right = Math.min(paper[2], text[2] + margin);
        double bottom = Math.min(paper[3], text[3] + margin);
        return new Frame(
                left * cos - top * sin,
                left * sin + top * cos,
                Math.max(1, right - left),
                Math.max(1, bottom - top),
                angle);
    }

    /** Least and greatest place along the lines and across: left, top, right, bottom. */
    private static double[] bounds(List<Quad> boxes, double cos, double sin) {
        double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Quad box : boxes) {
            for (int corner = 0; corner < 4; corner++) {
                Quad turned = box.startingAt(corner);
                double along = turned.x1() * cos + turned.y1() * sin;
                double across = turned.y1() * cos - turned.x1() * sin;
                bounds[0] = Math.min(bounds[0], along);
                bounds[1] = Math.min(bounds[1], across);
                bounds[2] = Math.max(bounds[2], along);
                bounds[3] = Math.max(bounds[3], across);
            }
        }
        return bounds;
    }

    /** The map from the unit square to the frame in a picture that was scaled by two factors. */
    Perspective perspective(double across, double down) {
        Quad corners = place(Quad.rectangle(0, 0, (float) width, (float) height));
        return new Perspective(
                corners.x1() * across,
                corners.y1() * down,
                corners.x2() * across,
                corners.y2() * down,
                corners.x3() * across,
                corners.y3() * down,
                corners.x4() * across,
                corners.y4() * down);
    }

    /** Where in the picture a quad stands that was found in the frame. */
    Quad place(Quad inside) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        float[] at = {
            inside.x1(), inside.y1(), inside.x2(), inside.y2(), inside.x3(), inside.y3(), inside.x4(), inside.y4()
        };
        for (int i = 0; i < at.length; i += 2) {
            double along = at[i];
            double across = at[i + 1];
            at[i] = (float) (x + along * cos - across * sin);
            at[i + 1] = (float) (y + along * sin + across * cos);
        }
        return new Quad(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]);
    }
}
