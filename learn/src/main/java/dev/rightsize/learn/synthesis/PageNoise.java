package dev.rightsize.learn.synthesis;

/**
 * How badly a simulated OCR reads, as probabilities.
 *
 * @param character that a character is taken for a similar one
 * @param accent that an accent, {@code ñ}, {@code ¿} or {@code €} is lost, as by a recogniser whose alphabet lacks it
 * @param space that a space is lost
 * @param split that a cell is seen as two
 * @param merge that two neighbouring cells are seen as one
 * @param drop that a cell is not seen
 * @param stray that a row of the background or of scribble is seen between two rows
 * @param row that cells of one row are seen as two rows
 * @param tilt largest slope of rows left after straightening
 */
public record PageNoise(
        double character,
        double accent,
        double space,
        double split,
        double merge,
        double drop,
        double stray,
        double row,
        double tilt) {
    /** Reads everything as printed. */
    public static final PageNoise NONE = new PageNoise(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** About what a good recogniser does on scans. */
    public static final PageNoise SCAN = new PageNoise(0.008, 0.5, 0.04, 0.03, 0.1, 0.005, 0.01, 0.005, 0.002);

    /** About what it does on photos. */
    public static final PageNoise PHOTO = new PageNoise(0.025, 0.6, 0.1, 0.06, 0.15, 0.02, 0.03, 0.02, 0.01);

    /** One of the above, or between them. */
    public static PageNoise draw(Dice dice) {
        double strength = dice.chance(0.15) ? 0 : dice.nextDouble() * 1.3;
        double tilt = PHOTO.tilt * strength;
        return new PageNoise(
                PHOTO.character * strength,
                dice.oneOf(0.0, 0.3, 0.7),
                PHOTO.space * strength,
                PHOTO.split * strength,
                dice.between(0, 0.3),
                PHOTO.drop * strength,
                PHOTO.stray * strength,
                PHOTO.row * strength,
                tilt);
    }
}
