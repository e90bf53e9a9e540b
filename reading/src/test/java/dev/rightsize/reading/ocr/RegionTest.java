package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RegionTest {
    @Test
    void cells_that_touch_at_a_corner_belong_together() {
        assertThat(sizes("#..", ".#.", "..#")).containsExactly(3);
    }

    @Test
    void cells_with_a_gap_do_not() {
        assertThat(sizes("#.#", "#.#")).containsExactly(2, 2);
    }

    @Test
    void branches_that_meet_further_down_are_one_region() {
        assertThat(sizes("#.#.#", "#.#.#", "#####")).containsExactly(11);
        assertThat(sizes("..#..", ".#.#.", "#...#")).containsExactly(5);
    }

    @Test
    void the_outline_of_sure_cells_is_their_edge_at_a_threshold_of_a_half() {
        float[][] outline =
                Region.above(map("....", ".##.", "...."), 4, 3, 0.5f).get(0).outline();
        assertThat(outline[0]).containsOnly(1, 1.5f, 2.5f, 3);
        assertThat(outline[1]).containsOnly(1, 1.5f, 2);
    }

    @Test
    void the_outline_lies_where_the_map_crosses_the_threshold_between_the_centres_of_cells() {
        float[] map = {0.3f, 0.8f, 0.4001f}; // the last bits of which do not matter
        float[][] outline = Region.above(map, 3, 1, 0.5f).get(0).outline();
        assertThat(outline[0]).containsExactly(new float[] {0.875f, 2.25f, 1.5f, 1.5f}, within(1e-6f));
        assertThat(outline[1]).containsExactly(new float[] {0.5f, 0.5f, 0.125f, 0.875f}, within(1e-6f));
    }

    @Property(tries = 200)
    void every_cell_above_the_threshold_is_in_one_region(@ForAll @Size(8 * 6) float[] map) {
        int above = 0;
        for (float value : map) {
            above += value > 0.5f ? 1 : 0;
        }
        assertThat(Region.above(map, 8, 6, 0.5f).stream()
                        .mapToInt(Region::cells)
                        .sum())
                .isEqualTo(above);
    }

    private static List<Integer> sizes(String... rows) {
        return Region.above(map(rows), rows[0].length(), rows.length, 0.5f).stream()
                .map(Region::cells)
                .toList();
    }

    private static float[] map(String... rows) {
        String cells = String.join("", rows);
        float[] map = new float[cells.length()];
        for (int i = 0; i < map.length; i++) {
            map[i] = cells.charAt(i) == '#' ? 1 : 0;
        }
        return map;
    }
}
