package dev.rightsize.learn.synthesis;

import dev.rightsize.reading.receipt.Role;
import java.util.Set;

/**
 * Text that is printed in one go: a label, an amount, a description.
 *
 * @param text not empty
 * @param column where it is anchored, in characters of the normal width from the left margin
 * @param anchor which of its edges stands at the column
 * @param roles what it is for; at least one
 */
public record PrintedCell(String text, float column, Anchor anchor, Set<Role> roles) {
    /** The edge of a cell that stands at its column. */
    public enum Anchor {
        LEFT,
        CENTRE,
        RIGHT
    }

    public PrintedCell {
        roles = Set.copyOf(roles);
        if (text.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("A printed cell needs text and a role but has '" + text + "' " + roles);
        }
    }

    /** Where it begins, in characters, if each of its characters is {@code characterWidth} wide. */
    public float left(float characterWidth) {
        float width = text.length() * characterWidth;
        return switch (anchor) {
            case LEFT -> column;
            case CENTRE -> column - width / 2;
            case RIGHT -> column - width;
        };
    }
}
