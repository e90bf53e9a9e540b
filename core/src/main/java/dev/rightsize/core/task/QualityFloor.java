package dev.rightsize.core.task;

/**
 * What a model must reach on examples with known answers.
 *
 * @param measure the figure on a model's card that counts: {@code accuracy}
 * @param minimum what it must reach, from 0 to 1
 */
public record QualityFloor(String measure, double minimum) {
    public QualityFloor {
        if (measure.isBlank()) {
            throw new IllegalArgumentException(
                    "'measure' of the quality floor is empty. Name one, such as 'accuracy'.");
        }
        if (!(minimum >= 0 && minimum <= 1)) {
            throw new IllegalArgumentException(
                    "'minimum' of the quality floor must be a share from 0 to 1 but is " + minimum + ".");
        }
    }
}
