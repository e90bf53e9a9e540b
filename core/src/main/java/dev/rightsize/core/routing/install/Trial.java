package dev.rightsize.core.routing.install;

/**
 * How a new version must prove itself in use. Until it has, the one before is kept open, and taken back if it fails.
 *
 * @param answers after how many answers it is over
 * @param failures how many failures end it; an input that is refused is none
 */
public record Trial(int answers, int failures) {
    /** Three failures before the twentieth answer. */
    public static final Trial USUAL = new Trial(20, 3);

    public Trial {
        if (answers < 1 || failures < 1) {
            throw new IllegalArgumentException(
                    "'answers' and 'failures' must be at least 1 but are " + answers + " and " + failures + ".");
        }
    }
}
