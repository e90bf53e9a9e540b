package dev.rightsize.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MinimumRectangleTest {
    @Test
    void a_turned_rectangle_is_found_again() {
        double angle = 0.3;
        Quad corners = new MinimumRectangle(50, 40, 60, 10, angle).corners(1, 1);
        MinimumRectangle found = MinimumRectangle.around(
                new float[] {corners.x1(), corners.x2(), corners.x3(), corners.x4(), 50},
                new float[] {corners.y1(), corners.y2(), corners.y3(), corners.y4(), 40});
        assertThat(found.width()).isCloseTo(60, within(1e-3));
        assertThat(found.height()).isCloseTo(10, within(1e-3));
        assertThat(found.angle()).isCloseTo(angle, within(1e-4));
        assertThat(found.centreX()).isCloseTo(50, within(1e-3));
    }

    @Test
    void one_point_has_a_rectangle_without_extent() {
        assertThat(MinimumRectangle.around(new float[] {3}, new float[] {4}))
                .isEqualTo(new MinimumRectangle(3, 4, 0, 0, 0));
    }

    @Test
    void no_points_have_none() {
        assertThatThrownBy(() -> MinimumRectangle.around(new float[0], new float[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one point");
    }

    @Property(tries = 300)
    void it_holds_all_points_and_is_no_larger_than_the_upright_one(@ForAll("points") float[] points) {
        int count = points.length / 2;
        float[] xs = java.util.Arrays.copyOf(points, count);
        float[] ys = java.util.Arrays.copyOfRange(points, count, 2 * count);
        MinimumRectangle box = MinimumRectangle.around(xs, ys);
        double left = Double.MAX_VALUE, top = left, right = -left, bottom = -left;
        for (int i = 0; i < count; i++) {
            double dx = xs[i] - box.centreX();
            double dy = ys[i] - box.centreY();
            double along = dx * Math.cos(box.angle()) + dy * Math.sin(box.angle());
            double across = dy * Math.cos(box.angle()) - dx * Math.sin(box.angle());
            assertThat(Math.abs(along)).isLessThanOrEqualTo(box.width() / 2 + 1e-3);
            assertThat(Math.abs(across)).isLessThanOrEqualTo(box.height() / 2 + 1e-3);
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        assertThat(box.width() * box.height()).isLessThanOrEqualTo((right - left) * (bottom - top) + 1e-2);
        assertThat(box.angle()).isBetween(-Math.PI / 4 - 1e-9, Math.PI / 4 + 1e-9);
    }

    @Provide
    Arbitrary<float[]> points() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(count -> Arbitraries.floats()
                        .between(-500, 500)
                        .array(float[].class)
                        .ofSize(2 * count));
    }
}
