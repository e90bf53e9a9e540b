package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.face.Face;

/** Print on the back that shines through, mirrored and soft. */
final class Ghost {
    private static final Setting PLAIN = new Setting(1, 0, 1, 0, 0, 0, 1);

    private Ghost() {}

    /** How dark it makes the paper, 0 to about 0.2. */
    static Plane draw(String text, Face face, int width, int height, Dice dice) {
        Shapes shapes = new Shapes();
        float size = height * (float) dice.between(0.5, 1.1);
        float length = Typesetter.set(text, face, PLAIN, 0, 0, shapes);
        Typesetter.set(text, face, PLAIN, length + 0.6f, 0, shapes);
        float right = width + (float) dice.between(0, 0.4) * width;
        float baseline = (float) dice.between(0.3, 1.4) * height;
        shapes.map(new Shapes.Mapping() {
            @Override
            public float x(float x, float y) {
                return right - x * size;
            }

            @Override
            public float y(float x, float y) {
                return baseline + y * size;
            }
        });
        Plane soft = Blur.gaussian(shapes.fill(width, height), 1.1f, 1.1f);
        float strength = (float) dice.between(0.04, 0.2);
        for (int i = 0; i < soft.values().length; i++) {
            soft.values()[i] *= strength;
        }
        return soft;
    }
}
