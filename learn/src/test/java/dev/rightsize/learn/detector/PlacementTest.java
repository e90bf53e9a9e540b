package dev.rightsize.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Grey;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final Quad LINE = Quad.rectangle(200, 300, 400, 330);

    @Test
    void boxes_go_where_their_pixels_go() {
        MarkedPage page = new MarkedPage(inked(LINE), List.of(new Mark(LINE, true)));
        int seen = 0;
        for (long seed = 0; seed < 60; seed++) {
            Placement placement = Placement.draw(page, 192, 160, new Dice(seed));
            byte[] crop = placement.sample(page.picture(), 192, 160, 255);
            Quad box = placement.inCrop(LINE);
            for (int y = 0, at = 0; y < 160; y++) {
                for (int x = 0; x < 192; x++, at++) {
                    double margin = inside(box, x + 0.5, y + 0.5);
                    if (margin > 1.5) {
                        assertThat(crop[at] & 255).isLessThan(40);
                        seen++;
                    } else if (margin < -1.5) {
                        assertThat(crop[at] & 255).isGreaterThan(200);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    @Test
    void text_is_8_to_34_pixels_high_in_the_crop() {
        MarkedPage page = new MarkedPage(inked(LINE), List.of(new Mark(LINE, true)));
        for (long seed = 0; seed < 60; seed++) {
            Quad box = Placement.draw(page, 192, 160, new Dice(seed)).inCrop(LINE);
            assertThat(Math.min(box.textHeight(), box.textWidth())).isBetween(6.9f, 39f);
        }
    }

    @Test
    void as_it_is_nothing_moves() {
        assertThat(Placement.identity().inCrop(LINE)).isEqualTo(LINE);
        Grey page = inked(LINE);
        assertThat(Placement.identity().sample(page, page.width(), page.height(), 0))
                .isEqualTo(page.levels());
    }

    /** Pixels from the nearest edge; negative outside. */
    private static double inside(Quad q, double x, double y) {
        double[] xs = {q.x1(), q.x2(), q.x3(), q.x4()};
        double[] ys = {q.y1(), q.y2(), q.y3(), q.y4()};
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            double dx = xs[next] - xs[i];
            double dy = ys[next] - ys[i];
            least = Math.min(least, (dx * (y - ys[i]) - dy * (x - xs[i])) / Math.hypot(dx, dy));
        }
        return least;
    }

    private static Grey inked(Quad line) {
        Grey page = new Grey(600, 600, new byte[600 * 600]);
        for (int y = 0, at = 0; y < 600; y++) {
            for (int x = 0; x < 600; x++, at++) {
                boolean ink = x >= line.left() && x < line.right() && y >= line.top() && y < line.bottom();
                page.levels()[at] = (byte) (ink ? 0 : 255);
            }
        }
        return page;
    }
}
