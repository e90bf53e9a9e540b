package dev.rightsize.learn.synthesis;

/** How large and heavy a row is printed. */
public enum Emphasis {
    NORMAL(1, 1),
    SMALL(0.8f, 0.85f),
    BOLD(1, 1),
    WIDE(2, 1),
    TALL(1, 2),
    LARGE(2, 2),
    /** White on black. */
    INVERSE(1, 1),
    /** A name in display type. */
    LOGO(2, 2.2f);

    private final float widthFactor;
    private final float heightFactor;

    Emphasis(float widthFactor, float heightFactor) {
        this.widthFactor = widthFactor;
        this.heightFactor = heightFactor;
    }

    /** A character's width over the normal width. */
    public float widthFactor() {
        return widthFactor;
    }

    /** A character's height over the normal height. */
    public float heightFactor() {
        return heightFactor;
    }
}
