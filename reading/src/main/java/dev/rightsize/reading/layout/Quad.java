package dev.rightsize.reading.layout;

/**
 * Four corners of a piece of text, in pixels of the page, clockwise from where the text's top left is.
 *
 * <p>The text runs from corner 1 to corner 2; corner 4 is below corner 1. Coordinates may lie outside of the page.
 */
public record Quad(float x1, float y1, float x2, float y2, float x3, float y3, float x4, float y4) {
    /** The upright rectangle from {@code (left, top)} to {@code (right, bottom)}. */
    public static Quad rectangle(float left, float top, float right, float bottom) {
        return new Quad(left, top, right, top, right, bottom, left, bottom);
    }

    public float left() {
        return Math.min(Math.min(x1, x2), Math.min(x3, x4));
    }

    public float right() {
        return Math.max(Math.max(x1, x2), Math.max(x3, x4));
    }

    public float top() {
        return Math.min(Math.min(y1, y2), Math.min(y3, y4));
    }

    public float bottom() {
        return Math.max(Math.max(y1, y2), Math.max(y3, y4));
    }

    public float centreX() {
        return (x1 + x2 + x3 + x4) / 4;
    }

    public float centreY() {
        return (y1 + y2 + y3 + y4) / 4;
    }

    /** Mean length of the two edges along the text, in pixels. */
    public float textWidth() {
        return (length(x1, y1, x2, y2) + length(x4, y4, x3, y3)) / 2;
    }

    /** Mean length of the two edges across the text, in pixels. */
    public float textHeight() {
        return (length(x1, y1, x4, y4) + length(x2, y2, x3, y3)) / 2;
    }

    /** The part between two positions along the text, 0 at its beginning to 1 at its end. */
    public Quad slice(float from, float to) {
        return new Quad(
                x1 + (x2 - x1) * from,
                y1 + (y2 - y1) * from,
                x1 + (x2 - x1) * to,
                y1 + (y2 - y1) * to,
                x4 + (x3 - x4) * to,
                y4 + (y3 - y4) * to,
                x4 + (x3 - x4) * from,
                y4 + (y3 - y4) * from);
    }

    /** The quad from the beginning of this text to the end of {@code other}, which stands on its right. */
    public Quad to(Quad other) {
        return new Quad(x1, y1, other.x2, other.y2, other.x3, other.y3, x4, y4);
    }

    /** The upright rectangle around both. */
    public Quad around(Quad other) {
        return rectangle(
                Math.min(left(), other.left()),
                Math.min(top(), other.top()),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /**
     * A larger box around the same text.
     *
     * @param across by which share of the text's height the edges above and below it move outwards; inwards if negative
     * @param along by which share of the text's height both ends move outwards
     */
    public Quad grown(float across, float along) {
        float ends = along * textHeight() / Math.max(1, textWidth());
        float rightX = ends * (x2 - x1 + x3 - x4) / 2;
        float rightY = ends * (y2 - y1 + y3 - y4) / 2;
        float downX = across * (x4 - x1 + x3 - x2) / 2;
        float downY = across * (y4 - y1 + y3 - y2) / 2;
        return new Quad(
                x1 - rightX - downX,
                y1 - rightY - downY,
                x2 + rightX - downX,
                y2 + rightY - downY,
                x3 + rightX + downX,
                y3 + rightY + downY,
                x4 - rightX + downX,
                y4 - rightY + downY);
    }

    /** The same corners for text that begins {@code corner} corners further on, clockwise. */
    public Quad startingAt(int corner) {
        return switch (Math.floorMod(corner, 4)) {
            case 1 -> new Quad(x2, y2, x3, y3, x4, y4, x1, y1);
            case 2 -> new Quad(x3, y3, x4, y4, x1, y1, x2, y2);
            case 3 -> new Quad(x4, y4, x1, y1, x2, y2, x3, y3);
            default -> this;
        };
    }

    /** Radians by which the text runs down from horizontal; negative if it runs up. */
    public double slope() {
        return Math.atan2((y2 + y3 - y1 - y4) / 2, (x2 + x3 - x1 - x4) / 2);
    }

    private static float length(float ax, float ay, float bx, float by) {
        return (float) Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));
    }
}
