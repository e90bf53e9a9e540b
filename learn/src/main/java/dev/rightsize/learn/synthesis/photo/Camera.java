package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Noise;
import dev.rightsize.learn.synthesis.print.InkBox;
import dev.rightsize.learn.synthesis.print.Paper;
import dev.rightsize.reading.layout.Quad;

/** Looks at a sheet of paper in a scene: which point of the paper a pixel shows, and where a point of it appears. */
final class Camera {
    private final Paper paper;
    private final Scene scene;
    private final Homography toPicture;
    private final Homography toPaper;
    private final Creases creases;
    private final Noise edge;
    private final float[] paperColour;
    private final float[] inkColour;
    private final Backdrop backdrop;
    private final double shadowAngle;
    private final double shadowOffset;
    private final double lightAngle;
    private final double[] bent = new double[2];

    Camera(Paper paper, Scene scene, Look look, Dice dice) {
        this.paper = paper;
        this.scene = scene;
        this.toPicture = place(dice);
        this.toPaper = toPicture.inverse();
        this.creases = new Creases(paper.width(), paper.height(), scene.curl(), scene.creases(), scene.relief(), dice);
        this.edge = new Noise(dice.nextLong());
        this.backdrop = new Backdrop(scene.backdrop(), dice);
        float white = look == Look.SCAN ? 255 : (float) dice.between(228, 250);
        boolean tinted = look != Look.SCAN && dice.chance(0.06);
        float[] tint = tinted
                ? dice.oneOf(new float[] {1, .72f, .76f}, new float[] {1, .95f, .7f}, new float[] {.8f, .9f, 1})
                : new float[] {1, 1, 0.985f};
        this.paperColour = new float[] {white * tint[0], white * tint[1], white * tint[2]};
        float black = (float) dice.between(10, 50);
        boolean violet = look == Look.DOT_MATRIX && dice.chance(0.5) || dice.chance(0.04);
        this.inkColour =
                violet ? new float[] {black + 40, black + 25, black + 85} : new float[] {black, black, black + 6};
        this.shadowAngle = dice.between(0, 6.28);
        this.shadowOffset = dice.bell(0.25);
        this.lightAngle = dice.between(0, 6.28);
    }

    private Homography place(Dice dice) {
        double scale = scene.coverage()
                * Math.min((double) scene.width() / paper.width(), (double) scene.height() / paper.height());
        double w = paper.width() * scale / 2;
        double h = paper.height() * scale / 2;
        double spareX = Math.max(0, scene.width() / 2.0 - w) * 0.7;
        double spareY = Math.max(0, scene.height() / 2.0 - h) * 0.7;
        double cx = scene.width() / 2.0 + dice.between(-spareX, spareX);
        double cy = scene.height() / 2.0 + dice.between(-spareY, spareY);
        double cos = StrictMath.cos(scene.angle());
        double sin = StrictMath.sin(scene.angle());
        double[] x = new double[4];
        double[] y = new double[4];
        double[] sx = {-w, w, w, -w};
        double[] sy = {-h, -h, h, h};
        double lean = scene.perspective();
        double[] shrink = {
            1 - dice.between(0, lean), 1 - dice.between(0, lean), 1 - dice.between(0, lean), 1 - dice.between(0, lean)
        };
        for (int i = 0; i < 4; i++) {
            x[i] = cx + (sx[i] * cos - sy[i] * sin) * shrink[i];
            y[i] = cy + (sx[i] * sin + sy[i] * cos) * shrink[i];
        }
        return Homography.rectangleTo(paper.width(), paper.height(), x, y);
    }

    /** The scene as the lens throws it on the sensor: red, green, blue, 0 to 255. */
    float[] look() {
        float[] rgb = new float[scene.width() * scene.height() * 3];
        float[] colour = new float[3];
        int samples = pixelStep() > 1.35 ? 2 : 1;
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                float light = (float) light(x, y);
                int at = (y * scene.width() + x) * 3;
                for (int sample = 0; sample < samples * samples; sample++) {
                    double px = x + (sample % samples + 0.5) / samples;
                    double py = y + (sample / samples + 0.5) / samples;
                    colour(px, py, colour);
                    for (int c = 0; c < 3; c++) {
                        rgb[at + c] += colour[c] * light * cast(c) / (samples * samples);
                    }
                }
            }
        }
        return rgb;
    }

    private double pixelStep() {
        double cx = scene.width() / 2.0;
        double cy = scene.height() / 2.0;
        return Math.abs(toPaper.x(cx + 1, cy) - toPaper.x(cx, cy))
                + Math.abs(toPaper.y(cx + 1, cy) - toPaper.y(cx, cy));
    }

    private float cast(int channel) {
        double warmth = scene.warmth();
        return (float)
                (channel == 0 ? 1 + 0.1 * warmth : channel == 2 ? 1 - 0.25 * warmth : 1 - 0.03 * Math.abs(warmth));
    }

    private double light(int x, int y) {
        double u = (double) x / scene.width() - 0.5;
        double v = (double) y / scene.height() - 0.5;
        double slope = u * StrictMath.cos(lightAngle) + v * StrictMath.sin(lightAngle);
        double light = scene.light() * (1 + scene.unevenness() * (slope - 0.8 * (u * u + v * v)));
        if (scene.shadow() > 0) {
            double beyond = u * StrictMath.cos(shadowAngle)
                    + v * StrictMath.sin(shadowAngle)
                    - shadowOffset
                    + 0.05 * edge.at((float) (u * 4), (float) (v * 4));
            light *= 1 - scene.shadow() * Math.max(0, Math.min(1, beyond * 12 + 0.5));
        }
        return light;
    }

    private void colour(double x, double y, float[] out) {
        double px = toPaper.x(x, y);
        double py = toPaper.y(x, y);
        creases.bend(px, py, bent);
        double u = bent[0];
        double v = bent[1];
        boolean torn = scene.backdrop() != Backdrop.Material.WHITE;
        double jag = torn ? 2 + 2 * edge.at((float) u * 0.25f, 3) : 0;
        if (u < 0 || u > paper.width() || v < jag || v > paper.height() - jag) {
            backdrop.at((float) x, (float) y, out);
            double gap = Math.max(Math.max(-u, u - paper.width()), Math.max(-v, v - paper.height()));
            if (torn && gap < 14) {
                float dark = (float) (0.6 + 0.4 * gap / 14);
                for (int c = 0; c < 3; c++) {
                    out[c] *= dark;
                }
            }
            return;
        }
        float ink = ink(u - 0.5, v - 0.5);
        float shade = (float) creases.shade(u, v) * (1 + 0.012f * edge.at((float) u * 0.4f, (float) v * 0.4f));
        for (int c = 0; c < 3; c++) {
            out[c] = (paperColour[c] * (1 - ink) + inkColour[c] * ink) * (torn ? shade : 1);
        }
    }

    private float ink(double x, double y) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = (float) (x - x0);
        float fy = (float) (y - y0);
        float top = inkAt(x0, y0) * (1 - fx) + inkAt(x0 + 1, y0) * fx;
        float bottom = inkAt(x0, y0 + 1) * (1 - fx) + inkAt(x0 + 1, y0 + 1) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    private float inkAt(int x, int y) {
        return x < 0 || y < 0 || x >= paper.width() || y >= paper.height() ? 0 : paper.ink()[y * paper.width() + x];
    }

    /** The box around what is printed in {@code box}, along its direction, before quarter turns. */
    Quad box(InkBox box) {
        int steps = Math.max(2, Math.min(12, Math.round((box.right() - box.left()) / 20)));
        double[] xs = new double[(steps + 1) * 2];
        double[] ys = new double[(steps + 1) * 2];
        for (int i = 0; i <= steps; i++) {
            double u = box.left() + (box.right() - box.left()) * i / steps;
            appear(u, box.top(), xs, ys, i * 2);
            appear(u, box.bottom(), xs, ys, i * 2 + 1);
        }
        double dx = xs[steps * 2] + xs[steps * 2 + 1] - xs[0] - xs[1];
        double dy = ys[steps * 2] + ys[steps * 2 + 1] - ys[0] - ys[1];
        double length = Math.sqrt(dx * dx + dy * dy);
        return around(xs, ys, dx / length, dy / length);
    }

    /** The smallest rectangle with the given direction around the points. */
    private static Quad around(double[] xs, double[] ys, double dx, double dy) {
        double minAlong = Double.MAX_VALUE;
        double maxAlong = -Double.MAX_VALUE;
        double minAcross = Double.MAX_VALUE;
        double maxAcross = -Double.MAX_VALUE;
        for (int i = 0; i < xs.length; i++) {
            double along = xs[i] * dx + ys[i] * dy;
            double across = ys[i] * dx - xs[i] * dy;
            minAlong = Math.min(minAlong, along);
            maxAlong = Math.max(maxAlong, along);
            minAcross = Math.min(minAcross, across);
            maxAcross = Math.max(maxAcross, across);
        }
        return new Quad(
                (float) (minAlong * dx - minAcross * dy), (float) (minAlong * dy + minAcross * dx),
                (float) (maxAlong * dx - minAcross * dy), (float) (maxAlong * dy + minAcross * dx),
                (float) (maxAlong * dx - maxAcross * dy), (float) (maxAlong * dy + maxAcross * dx),
                (float) (minAlong * dx - maxAcross * dy), (float) (minAlong * dy + maxAcross * dx));
    }

    /** Where a printed point appears: the bend is undone by fixed-point iteration, as it is gentle. */
    private void appear(double u, double v, double[] xs, double[] ys, int at) {
        double x = u;
        double y = v;
        for (int i = 0; i < 12; i++) {
            creases.bend(x, y, bent);
            x += u - bent[0];
            y += v - bent[1];
        }
        xs[at] = toPicture.x(x, y);
        ys[at] = toPicture.y(x, y);
    }
}
