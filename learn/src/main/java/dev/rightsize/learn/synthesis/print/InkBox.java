package dev.rightsize.learn.synthesis.print;

/** The smallest upright rectangle around some ink, in pixels of the paper; right and bottom lie outside. */
public record InkBox(float left, float top, float right, float bottom) {
    InkBox around(InkBox other) {
        return new InkBox(
                Math.min(left, other.left), Math.min(top, other.top),
                Math.max(right, other.right), Math.max(bottom, other.bottom));
    }
}
