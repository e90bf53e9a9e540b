package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Dice;
import java.util.Locale;

/** What a picture of a receipt looks like. */
public enum Look {
    /** A clean black and white scan on a white page. */
    SCAN,
    /** A flatbed scan with the dark or grey bed around. */
    FLATBED,
    /** A phone photo on a table. */
    PHOTO,
    /** A phone photo of thermal paper that has paled. */
    THERMAL,
    /** A photo or scan of needle print. */
    DOT_MATRIX,
    /** A photo of paper that was in a pocket. */
    CRUMPLED,
    /** A photo in poor light, dim, tinted and noisy. */
    DIM,
    /** A small, much compressed picture from the web. */
    SMALL;

    /** The look called {@code name}, in any case, {@code -} or {@code _} between words. */
    public static Look of(String name) {
        for (Look look : values()) {
            if (look.name().equalsIgnoreCase(name.replace('-', '_'))) {
                return look;
            }
        }
        throw new IllegalArgumentException("Unknown look '" + name + "'. Choose one of "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(values())
                                .map(l -> l.name().toLowerCase(Locale.ROOT))
                                .toList())
                + ".");
    }

    /** One of them, photos more often. */
    public static Look draw(Dice dice) {
        return dice.oneOf(
                SCAN, SCAN, FLATBED, PHOTO, PHOTO, PHOTO, THERMAL, DOT_MATRIX, CRUMPLED, CRUMPLED, DIM, SMALL);
    }
}
