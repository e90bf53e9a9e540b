package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LookSizesTest {
    private final LookSizes sizes = DetectionSettings.ppOcr().sizes();

    @Test
    void a_small_picture_is_enlarged_until_its_short_side_suffices() {
        assertThat(sizes.scaleFor(320, 400)).isCloseTo(2, within(1e-9));
    }

    @Test
    void a_picture_of_the_right_size_stays() {
        assertThat(sizes.scaleFor(700, 1000)).isEqualTo(1);
    }

    @Test
    void a_large_photo_is_reduced_to_the_most_pixels() {
        double factor = sizes.scaleFor(3000, 4000);
        assertThat(3000 * factor * 4000 * factor).isCloseTo(sizes.maxPixels(), within(1.0));
    }

    @Test
    void a_long_strip_is_reduced_to_the_longest_side() {
        assertThat(sizes.scaleFor(8, 3000) * 3000).isCloseTo(sizes.maxLongSide(), within(1e-6));
    }

    @Property
    void no_shape_exceeds_the_limits(
            @ForAll @IntRange(min = 1, max = 50_000) int width, @ForAll @IntRange(min = 1, max = 50_000) int height) {
        double factor = sizes.scaleFor(width, height);
        assertThat(factor).isPositive();
        assertThat(Math.max(width, height) * factor).isLessThanOrEqualTo(sizes.maxLongSide() + 1e-6);
        assertThat(width * factor * height * factor).isLessThanOrEqualTo(sizes.maxPixels() + 1e-3);
    }
}
