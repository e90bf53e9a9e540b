package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.face.Face;

/** Puts the letters of a text one after the other, in em; the pen starts at 0 on the base line. */
final class Typesetter {
    private static final float SHEAR_AXIS = -0.35f;
    private static final float LEAST_GAP = 0.08f;

    private Typesetter() {}

    /** Adds the text; where the pen ends. */
    static float set(String text, Face face, Setting setting, float x, float baseline, Shapes shapes) {
        boolean monospaced = face.monospaced();
        float pen = x;
        int word = 0;
        int grown = setting.grown() == 1
                ? -1
                : Math.abs(text.hashCode())
                        % (1 + (int) text.chars().filter(c -> c == ' ').count());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word += c == ' ' ? 1 : 0;
            float size = word == grown ? setting.grown() : 1;
            float stretch = setting.stretch() * size;
            if (c != ' ') {
                for (float[] contour : face.contours(c)) {
                    shapes.add(slanted(contour, setting.slant()), pen, baseline, stretch, size);
                }
            }
            pen += (advance(c, face, setting, monospaced) + tracking(text, i, setting)) * stretch;
        }
        return pen;
    }

    /** Repeated marks, such as dashes, never grow together to one line. */
    private static float tracking(String text, int at, Setting setting) {
        boolean repeated = at > 0 && text.charAt(at) == text.charAt(at - 1);
        boolean mark = repeated && "-=_~|/".indexOf(text.charAt(at)) >= 0;
        return mark ? Math.max(LEAST_GAP, setting.tracking()) : setting.tracking();
    }

    private static float advance(char c, Face face, Setting setting, boolean monospaced) {
        if (c != ' ' || monospaced) {
            return face.advance(c);
        }
        return face.advance(c) * setting.gap() + Math.max(0, setting.tracking());
    }

    private static float[] slanted(float[] contour, float slant) {
        if (slant == 0) {
            return contour;
        }
        float[] leaning = contour.clone();
        for (int i = 0; i + 1 < leaning.length; i += 2) {
            leaning[i] -= (leaning[i + 1] - SHEAR_AXIS) * slant;
        }
        return leaning;
    }
}
