package dev.rightsize.local.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final int BLOCK = BlockCounts.BLOCK_BYTES;

    /**
     * Workers come and go in any order, whatever was there before:
     * every byte that was missing is fetched, none of them twice, none that was there.
     */
    @Property(tries = 200)
    void every_missing_byte_is_fetched_exactly_once(
            @ForAll @LongRange(min = 1, max = 40L * BLOCK) long bytes,
            @ForAll @IntRange(min = 1, max = 5) int workers,
            @ForAll boolean split,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[] filled = new int[(int) ((bytes + BLOCK - 1) / BLOCK)];
        BitSet here = new BitSet(); // in steps of 1 KB, which is exact as everything happens at such steps
        for (int block = 0; block < filled.length; block++) {
            long room = Math.min(BLOCK, bytes - (long) block * BLOCK);
            filled[block] = random.nextBoolean() ? 0 : (int) (random.nextInt((int) (room / 1024) + 1) * 1024L);
            here.set(block * 1024, block * 1024 + filled[block] / 1024);
        }
        Runs runs = new Runs(bytes, filled);
        List<Runs.Run> working = new ArrayList<>();
        while (!runs.finished()) {
            if (working.size() < workers && (working.isEmpty() || random.nextBoolean())) {
                Runs.Run run = runs.claim(split);
                if (run != null) {
                    working.add(run);
                    continue;
                }
            }
            Runs.Run run = working.get(random.nextInt(working.size()));
            long step = Math.min(run.end() - run.position(), 1024L * (1 + random.nextInt(2000)));
            for (long at = run.position() / 1024; at < (run.position() + step + 1023) / 1024; at++) {
                assertThat(here.get((int) at)).as("KB %d is there already", at).isFalse();
                here.set((int) at);
            }
            run.advance(step);
            if (run.position() == run.end()) {
                working.remove(run);
            }
        }
        assertThat(here.cardinality()).isEqualTo((int) ((bytes + 1023) / 1024));
        assertThat(runs.claim(true)).isNull();
    }

    @Test
    void a_second_worker_gets_the_second_half_of_the_longest_run() {
        Runs runs = new Runs(20L * BLOCK, new int[20]);
        Runs.Run first = claimed(runs);
        Runs.Run second = claimed(runs);
        Runs.Run third = claimed(runs);

        assertThat(List.of(first.position(), third.position(), second.position()))
                .containsExactly(0L, 5L * BLOCK, 10L * BLOCK);
        assertThat(List.of(first.end(), third.end(), second.end()))
                .containsExactly(5L * BLOCK, 10L * BLOCK, 20L * BLOCK);
    }

    @Test
    void what_is_short_is_not_split() {
        Runs runs = new Runs(2 * Runs.SHORTEST_SPLIT - 1, new int[8]);
        claimed(runs);

        assertThat(runs.claim(true)).isNull();
    }

    @Test
    void a_stream_of_the_whole_file_takes_over_what_nobody_has_claimed() {
        int[] filled = new int[20];
        filled[5] = BLOCK;
        filled[12] = BLOCK;
        Runs runs = new Runs(20L * BLOCK, filled);
        Runs.Run first = claimed(runs);

        runs.extend(first);

        assertThat(first.end()).isEqualTo(20L * BLOCK);
        assertThat(runs.claim(false)).isNull();
    }

    @Test
    void after_the_end_nobody_gets_another_and_who_has_one_is_done() {
        Runs runs = new Runs(20L * BLOCK, new int[20]);
        Runs.Run run = claimed(runs);

        runs.close();

        assertThat(run.end()).isEqualTo(run.position());
        assertThat(runs.claim(true)).isNull();
    }

    private static Runs.Run claimed(Runs runs) {
        Runs.Run run = runs.claim(true);
        assertThat(run).isNotNull();
        return java.util.Objects.requireNonNull(run);
    }
}
