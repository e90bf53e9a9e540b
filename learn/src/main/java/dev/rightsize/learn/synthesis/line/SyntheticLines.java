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
 * Endless lines of print as cameras and scanners see them.
 *
 * <pre>{@code
 * LineSource lines = SyntheticLines.everything();
 * LabelledLine line = lines.draw(new Dice(42));
 * }</pre>
 *
 * Safe for use by threads; the same dice give the same line on the same machine.
 */
public final class SyntheticLines implements LineSource {
    private static final int HEIGHT = LabelledLine.HEIGHT;
    private static final int MAX_WIDTH = 50 * HEIGHT;
    private static final double CLEAN_SHARE = 0.2;
    private static final double INVERSE_SHARE = 0.04;
    private static final double GHOST_SHARE = 0.05;

    private final TextSource texts;
    private final Faces faces;

    public SyntheticLines(TextSource texts, Faces faces) {
        this.texts = texts;
        this.faces = faces;
    }

    /** The mixture to learn from, in the own faces and those of this machine. */
    public static SyntheticLines everything() {
        return new SyntheticLines(LineTexts.everything(), SystemFaces.beside(OwnFaces.all()));
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

    private LabelledLine print(String text, Dice dice, double difficulty) {
        double severity = difficulty * (dice.chance(CLEAN_SHARE) ? 0.1 : dice.between(0.25, 1));
        Face face = faces.draw(text, dice);
        Plane ink = ink(text, face, dice, severity);
        Plane grey =
                Lens.take(Sheet.lit(ink, dice.chance(INVERSE_SHARE), dice, severity), text.length(), dice, severity);
        return new LabelledLine(grey.width(), bytes(grey), ReceiptAlphabet.ordinary(text), true, true);
    }

    private Plane ink(String text, Face face, Dice dice, double severity) {
        Setting setting = Setting.draw(dice, face.monospaced());
        Shapes shapes = new Shapes();
        float length = Typesetter.set(text, face, setting, 0, 0, shapes);
        int own = shapes.points();
        Clutter clutter = Clutter.draw(text, face, setting, shapes, shapes.bounds(own), dice, severity);
        shapes.map(Bend.draw(dice, length, severity));
        Framing framing = Framing.draw(dice, shapes.bounds(own), severity, clutter.above(), clutter.below());
        Plane worn = InkWear.apply(Strokes.change(onCanvas(shapes, framing), dice, severity), dice, severity);
        if (dice.chance(GHOST_SHARE * severity)) {
            Plane ghost = Ghost.draw(texts.draw(dice), faces.draw("A", dice), worn.width(), worn.height(), dice);
            for (int i = 0; i < ghost.values().length; i++) {
                worn.values()[i] = Math.max(worn.values()[i], ghost.values()[i]);
            }
        }
        return worn;
    }

    private static Plane onCanvas(Shapes shapes, Framing framing) {
        float scale = HEIGHT / framing.height();
        int width = (int) Math.max(8, Math.min(MAX_WIDTH, Math.round(framing.width() * scale)));
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
