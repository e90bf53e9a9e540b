package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DetectionSettingsTest {
    private final DetectionSettings settings = DetectionSettings.receipts();

    @Test
    void a_small_picture_is_enlarged_until_its_short_side_suffices() {
        assertThat(settings.scaleFor(320, 400)).isCloseTo(2, within(1e-9));
    }

    @Test
    void a_picture_of_the_right_size_stays() {
        assertThat(settings.scaleFor(700, 1000)).isEqualTo(1);
    }

    @Test
    void a_large_photo_is_reduced_to_the_most_pixels() {
        double factor = settings.scaleFor(3000, 4000);
        assertThat(3000 * factor * 4000 * factor).isCloseTo(settings.maxPixels(), within(1.0));
    }

    @Test
    void a_long_strip_is_reduced_to_the_longest_side() {
        assertThat(settings.scaleFor(8, 3000) * 3000).isCloseTo(settings.maxLongSide(), within(1e-6));
    }

    @Property
    void no_shape_exceeds_the_limits(
            @ForAll @IntRange(min = 1, max = 50_000) int width, @ForAll @IntRange(min = 1, max = 50_000) int height) {
        double factor = settings.scaleFor(width, height);
        assertThat(factor).isPositive();
        assertThat(Math.max(width, height) * factor).isLessThanOrEqualTo(settings.maxLongSide() + 1e-6);
        assertThat(width * factor * height * factor).isLessThanOrEqualTo(settings.maxPixels() + 1e-3);
    }
}
