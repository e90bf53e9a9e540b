package dev.rightsize.learn.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.dataset.FoldedText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void characters_find_their_partners() {
        Alignment alignment = Alignment.of("TOTAL", "TOAL.");

        assertThat(alignment.distance()).isEqualTo(2);
        assertThat(alignment.places()).containsExactly(0, 1, -1, 2, 3);
    }

    @Test
    void a_part_is_found_in_a_longer_text() {
        Alignment alignment = Alignment.within("NO.2JALANMERAH", "JA1AN");

        assertThat(alignment.begin()).isEqualTo(4);
        assertThat(alignment.end()).isEqualTo(9);
        assertThat(alignment.distance()).isEqualTo(1);
    }

    @Property(tries = 300)
    void the_distance_is_levenshteins(
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'c') String truth,
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'c') String read) {
        assertThat(Alignment.of(truth, read).distance()).isEqualTo(FoldedText.distance(truth, read));
        assertThat(Alignment.within(truth, read).distance()).isEqualTo(FoldedText.distanceWithin(truth, read));
    }

    @Property(tries = 300)
    void partners_stand_in_the_same_order(
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'c') String truth,
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'c') String read) {
        int last = -1;
        for (int place : Alignment.of(truth, read).places()) {
            if (place >= 0) {
                assertThat(place).isGreaterThan(last).isLessThan(read.length());
                last = place;
            }
        }
    }
}
