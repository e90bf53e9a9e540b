package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Dice;

/**
 * The relief of a sheet that was curled and folded: how far each point seems moved, and how it is shaded.
 *
 * <p>Long waves move the paper; each fold is a soft tent around a line, seen slightly from the side.
 */
final class Creases {
    private record Fold(
            double normalX,
            double normalY,
            double offset,
            double height,
            double centreX,
            double centreY,
            double reach) {}

    private final double width;
    private final double height;
    private final Fold[] folds;
    private final double[] waves;
    private final double viewX;
    private final double viewY;
    private final double lightX;
    private final double lightY;
    private final double relief;

    Creases(double width, double height, double curl, int count, double relief, Dice dice) {
        this.width = width;
        this.height = height;
        this.relief = relief;
        this.folds = new Fold[count];
        for (int i = 0; i < count; i++) {
            folds[i] = fold(count, dice);
        }
        this.waves = new double[12];
        for (int i = 0; i < 12; i += 4) {
            waves[i] = dice.bell(curl) * width;
            waves[i + 1] = dice.between(0.4, 2.2) / height;
            waves[i + 2] = dice.between(0, 1.2) / width;
            waves[i + 3] = dice.between(0, 6.28);
        }
        this.viewX = dice.bell(0.1);
        this.viewY = dice.bell(0.1);
        double direction = dice.between(0, 6.28);
        this.lightX = StrictMath.cos(direction);
        this.lightY = StrictMath.sin(direction);
    }

    private Fold fold(int count, Dice dice) {
        boolean straight = count < 6;
        double angle = straight ? dice.oneOf(0.0, 1.5708) + dice.bell(0.05) : dice.between(0, 3.1416);
        double x = dice.between(0.05, 0.95) * width;
        double y = dice.between(0.05, 0.95) * height;
        double nx = StrictMath.cos(angle);
        double ny = StrictMath.sin(angle);
        double reach = straight ? 4 * height : dice.between(0.1, 0.45) * width;
        return new Fold(nx, ny, nx * x + ny * y, dice.bell(straight ? 0.25 : 0.3), x, y, reach);
    }

    /** Moves {@code point} (x, y) on the flat sheet to the point of the sheet that is seen there. */
    void bend(double x, double y, double[] out) {
        double moveX = 0;
        double moveY = 0;
        for (int i = 0; i < 12; i += 4) {
            double wave = waves[i] * StrictMath.sin(6.28 * (waves[i + 1] * y + waves[i + 2] * x) + waves[i + 3]);
            moveX += i == 4 ? 0 : wave;
            moveY += i == 4 ? wave : 0;
        }
        double relieved = 0;
        for (Fold fold : folds) {
            double distance = fold.normalX * x + fold.normalY * y - fold.offset;
            relieved += fold.height * (Math.sqrt(distance * distance + 16) - 4) * near(fold, x, y);
        }
        out[0] = x + moveX + relieved * viewX;
        out[1] = y + moveY + relieved * viewY;
    }

    /** How much light a point sends back, 1 on flat paper. */
    double shade(double x, double y) {
        double slope = 0;
        for (Fold fold : folds) {
            double distance = fold.normalX * x + fold.normalY * y - fold.offset;
            double steep = distance / Math.sqrt(distance * distance + 9);
            slope += fold.height * steep * near(fold, x, y) * (fold.normalX * lightX + fold.normalY * lightY);
        }
        return Math.max(0.62, Math.min(1.2, 1 + relief * 0.6 * slope));
    }

    private static double near(Fold fold, double x, double y) {
        double dx = (x - fold.centreX) / fold.reach;
        double dy = (y - fold.centreY) / fold.reach;
        double squared = dx * dx + dy * dy;
        return squared >= 1 ? 0 : (1 - squared) * (1 - squared);
    }
}
