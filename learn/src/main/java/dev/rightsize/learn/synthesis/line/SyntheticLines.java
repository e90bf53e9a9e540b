package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineSource;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.face.Face;
import dev.rightsize.learn.synthesis.face.Faces;
import dev.rightsize.learn.synthesis.face.SystemFaces;
import dev.rightsize.learn.synthesis.print.OwnFaces;
import dev.rightsize.learn.synthesis.words.LineTexts;
import dev.rightsize.learn.synthesis.words.TextSource;

/**
 * Endless lines of print as cameras and scanners see them. Each is set in outlines straight at the height that a
 * recogniser reads, worn, lit and seen: 0.4 ms of one core a line (measured over 5,000, after warm-up), where whole
 * receipts through the camera model cost 11 ms a line.
 *
 * <pre>{@code
 * LineSource lines = SyntheticLines.everything();
 * LabelledLine line = lines.draw(new Dice(42));
 * }</pre>
 *
 * Safe for use by threads; the same dice give the same line on the same machine. Which fonts give the machine more faces
 * than the own ones is told by {@link SystemFaces}.
 */
public final class SyntheticLines implements LineSource {
    private static final int HEIGHT = LabelledLine.HEIGHT;
    private static final int MAX_WIDTH = 50 * HEIGHT;
    /** Pixels a character, below which letters grow together. */
    private static final double LEAST_PITCH = 6.5;

    private static final int MAX_TAKES = 5;
    private static final double LEAST_LEGIBLE = 0.52;
    private static final double CLEAN_SHARE = 0.2;
    private static final double INVERSE_SHARE = 0.06;
    private static final double INVERSE_SIGNS = 0.15;
    private static final double GHOST_SHARE = 0.05;

    private final TextSource texts;
    private final Faces faces;
    private final boolean signs;

    /**
     * @param texts what the lines say; characters that no face covers stay blank
     * @param faces what they are printed in
     */
    public SyntheticLines(TextSource texts, Faces faces) {
        this(texts, faces, false);
    }

    private SyntheticLines(TextSource texts, Faces faces, boolean signs) {
        this.texts = texts;
        this.faces = faces;
        this.signs = signs;
    }

    /** The mixture to learn from, in the own faces and those of this machine. */
    public static SyntheticLines everything() {
        return new SyntheticLines(LineTexts.everything(), SystemFaces.beside(OwnFaces.all()));
    }

    /** Names as they stand large over receipts: mostly display faces, at times white on black, hollow, spaced or shadowed. */
    public static SyntheticLines signs() {
        return new SyntheticLines(LineTexts.names(), SystemFaces.beside(OwnFaces.all()), true);
    }

    /**
     * Spanish, Catalan and Galician lines rich in accents, ñ, ¿, ¡ and €, in the own faces only: to measure how well those
     * are read.
     */
    public static SyntheticLines accents() {
        return new SyntheticLines(LineTexts.accents(), OwnFaces.all());
    }

    @Override
    public LabelledLine draw(Dice dice) {
        return draw(dice, 1);
    }

    /**
     * The next line.
     *
     * @param difficulty from 0, clean print, to 1, the full mixture, of which one line in five is nearly clean
     */
    public LabelledLine draw(Dice dice, double difficulty) {
        if (difficulty < 0 || difficulty > 1) {
            throw new IllegalArgumentException(
                    "Difficulty " + difficulty + " is not between 0 and 1. Start training near 0.");
        }
        return print(texts.draw(dice), dice, difficulty);
    }

    /** A picture and how much of the print is left in it. */
    private record Take(Plane grey, double legibility) {}

    private LabelledLine print(String text, Dice dice, double difficulty) {
        double severity = difficulty * (dice.chance(CLEAN_SHARE) ? 0.1 : dice.between(0.25, 1));
        Face face = signs ? faces.drawSign(text, dice) : faces.draw(text, dice);
        Take take = take(text, face, dice, severity);
        for (int i = 1; i < MAX_TAKES && take.legibility() < LEAST_LEGIBLE; i++) {
            severity *= 0.7;
            take = take(text, face, dice, severity);
        }
        Plane grey = take.grey();
        return new LabelledLine(grey.width(), bytes(grey), ReceiptAlphabet.ordinary(text), true, true);
    }

    private Take take(String text, Face face, Dice dice, double severity) {
        Setting setting = signs ? Setting.sign(dice) : Setting.draw(dice, face.monospaced());
        Shapes shapes = new Shapes();
        float length = Typesetter.set(text, face, setting, 0, 0, shapes);
        int own = shapes.points();
        Clutter clutter = Clutter.draw(text, face, setting, shapes, shapes.bounds(own), dice, severity);
        shapes.map(Bend.draw(dice, length, severity));
        Framing framing = Framing.draw(dice, shapes.bounds(own), severity, clutter.above(), clutter.below());
        Plane print = onCanvas(shapes, framing, LEAST_PITCH * text.length());
        Plane strokes = signs ? Strokes.sign(print, dice, severity) : Strokes.change(print, dice, severity);
        Plane worn = InkWear.apply(strokes, dice, severity);
        if (dice.chance(GHOST_SHARE * severity)) {
            Ghost.draw(texts.draw(dice), faces.draw("A", dice), worn, dice);
        }
        Plane sheet = Sheet.lit(worn, dice.chance(signs ? INVERSE_SIGNS : INVERSE_SHARE), dice, severity);
        Plane grey = Lens.take(sheet, text.length(), dice, severity);
        return new Take(grey, Legibility.of(print, grey));
    }

    private static Plane onCanvas(Shapes shapes, Framing framing, double leastWidth) {
        float scale = HEIGHT / framing.height();
        int width = (int) Math.round(Math.max(8, Math.min(MAX_WIDTH, Math.max(leastWidth, framing.width() * scale))));
        float scaleX = width / framing.width();
        shapes.map(new Shapes.Mapping() {
            @Override
            public float x(float x, float y) {
                return (x - framing.left()) * scaleX;
            }

            @Override
            public float y(float x, float y) {
                return (y - framing.top()) * scale;
            }
        });
        return shapes.fill(width, HEIGHT);
    }

    private static byte[] bytes(Plane grey) {
        byte[] bytes = new byte[grey.values().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(0, Math.min(255, Math.round(grey.values()[i])));
        }
        return bytes;
    }
}
