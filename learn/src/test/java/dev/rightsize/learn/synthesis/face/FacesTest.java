package dev.rightsize.learn.synthesis.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.print.OwnFaces;
import dev.rightsize.learn.synthesis.print.Typeface;
import org.junit.jupiter.api.Test;

class FacesTest {
    @Test
    void the_face_drawn_covers_the_text() {
        Faces faces = SystemFaces.beside(OwnFaces.all());
        for (char character : ReceiptAlphabet.CHARACTERS.toCharArray()) {
            for (int seed = 0; seed < 10; seed++) {
                String text = "Nº " + character;
                assertThat(faces.draw(text, new Dice(seed)).covers(text))
                        .as(text)
                        .isTrue();
            }
        }
    }

    @Test
    void needles_print_one_dot_for_each_pixel() {
        Face needles = new NeedleFace(Typeface.of("pixel-12"), 12, 0.5f);
        assertThat(needles.contours('-').length).isBetween(3, 8);
        assertThat(needles.contours('H').length).isGreaterThan(12);
    }
}
