package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Dice;

/**
 * How a picture is taken, in numbers.
 *
 * @param width of the picture before quarter turns
 * @param height of the picture before quarter turns
 * @param coverage part of the picture's height or width that the paper takes; more than 1 cuts it off
 * @param angle of the paper, in radians
 * @param perspective how far corners are moved, as part of the size
 * @param curl amplitude of long waves in the paper, as part of its width
 * @param creases number of sharp folds
 * @param relief how strongly folds are shaded
 * @param backdrop what the paper lies on
 * @param light brightness
 * @param unevenness of the light, 0 to 1
 * @param shadow darkness of a cast shadow, 0 for none
 * @param warmth colour cast from blue (-1) to orange (1)
 * @param blur radius in pixels
 * @param motion length of a motion blur in pixels
 * @param noise deviation of the sensor's noise, of 255
 * @param compression 0 for none, to 1 for coarse blocks
 * @param quarterTurns clockwise, after all else
 */
record Scene(
        int width,
        int height,
        double coverage,
        double angle,
        double perspective,
        double curl,
        int creases,
        double relief,
        Backdrop.Material backdrop,
        double light,
        double unevenness,
        double shadow,
        double warmth,
        double blur,
        int motion,
        double noise,
        double compression,
        int quarterTurns) {

    static Scene draw(Look look, double paperAspect, Dice dice) {
        boolean scan = look == Look.SCAN || look == Look.FLATBED;
        boolean crumpled = look == Look.CRUMPLED;
        int longSide = switch (look) {
            case SMALL -> dice.between(560, 800);
            case SCAN -> dice.between(900, 1500);
            case FLATBED -> dice.between(1200, 1700);
            default -> dice.between(1000, 1700);
        };
        double aspect = scan
                ? Math.min(paperAspect * dice.between(1.02, 1.4), look == Look.FLATBED ? 1.2 : 3)
                : dice.chance(0.8) ? 0.75 : 0.5625;
        aspect = Math.max(aspect, scan ? paperAspect : Math.min(paperAspect * 1.05, 0.75));
        boolean turned = dice.chance(scan ? 0.02 : 0.08);
        return new Scene(
                (int) Math.round(longSide * Math.min(1, aspect)),
                (int) Math.round(longSide / Math.max(1, aspect)),
                scan ? dice.between(0.94, 1.0) : dice.chance(0.2) ? dice.between(1.0, 1.1) : dice.between(0.8, 1.0),
                scan ? dice.bell(0.008) : dice.bell(crumpled ? 0.09 : 0.06),
                scan ? 0 : dice.between(0, 0.07),
                scan ? dice.between(0, 0.001) : dice.between(0.001, crumpled ? 0.01 : 0.007),
                scan ? dice.oneOf(0, 0, 1) : crumpled ? dice.between(30, 70) : dice.oneOf(0, 1, 2, 2, 3, 4),
                scan ? 0.15 : crumpled ? dice.between(0.45, 0.8) : dice.between(0.15, 0.5),
                Backdrop.draw(look, dice),
                look == Look.SCAN
                        ? 1
                        : look == Look.DIM ? dice.between(0.42, 0.68) : scan ? 0.97 : dice.between(0.8, 1.06),
                scan ? 0.02 : dice.between(0.1, 0.4),
                scan || dice.chance(0.5) ? 0 : dice.between(0.15, 0.5),
                scan ? 0 : look == Look.DIM ? dice.between(-0.8, 0.9) : dice.bell(0.3),
                scan ? dice.between(0, 0.5) : dice.between(0.3, look == Look.SMALL ? 0.6 : 1.2),
                !scan && dice.chance(0.12) ? dice.between(2, 4) : 0,
                look == Look.SCAN ? 1 : look == Look.DIM ? dice.between(5, 11) : dice.between(1.5, 6),
                look == Look.SMALL ? dice.between(0.3, 0.6) : dice.between(0, 0.25),
                turned ? dice.between(1, 3) : 0);
    }
}
