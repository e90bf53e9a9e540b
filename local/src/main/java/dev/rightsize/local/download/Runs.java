package dev.rightsize.local.download;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who fetches which part of a file. Every byte that is not there yet belongs to exactly one run; where all runs have
 * their worker, a further worker gets the second half of the longest. Safe for threads.
 */
final class Runs {
    /** A shorter second half is not worth a request of its own. */
    static final long SHORTEST_SPLIT = 4L * BlockCounts.BLOCK_BYTES;

    private final long bytes;
    private final List<Run> unfinished = new ArrayList<>();
    private boolean closed;

    /** @param filled how far each block is filled */
    Runs(long bytes, int[] filled) {
        this.bytes = bytes;
        for (int block = 0; block < filled.length; block++) {
            long start = (long) block * BlockCounts.BLOCK_BYTES;
            long end = Math.min(bytes, start + BlockCounts.BLOCK_BYTES);
            long missing = start + filled[block];
            if (missing < end) {
                append(missing, end);
            }
        }
    }

    private void append(long from, long to) {
        Run last = unfinished.isEmpty() ? null : unfinished.get(unfinished.size() - 1);
        if (last != null && last.end == from) {
            last.end = to;
        } else {
            unfinished.add(new Run(from, to));
        }
    }

    /** A part from somewhere on to somewhere, which one worker fetches from its start. */
    final class Run {
        private long position;
        private long end;
        private boolean claimed;

        private Run(long position, long end) {
            this.position = position;
            this.end = end;
        }

        long position() {
            synchronized (Runs.this) {
                return position;
            }
        }

        /** Where it ends just now; a split may bring it nearer. */
        long end() {
            synchronized (Runs.this) {
                return closed ? position : end;
            }
        }

        /** That so many more bytes are there. */
        void advance(long count) {
            synchronized (Runs.this) {
                position += count;
                if (position >= end) {
                    unfinished.remove(this);
                }
            }
        }
    }

    /**
     * A run for one more worker.
     *
     * @param split whether the server can send parts
     * @return null if there is nothing for it to do
     */
    synchronized @Nullable Run claim(boolean split) {
        Run run = closed ? null : unclaimed();
        if (run == null && split && !closed) {
            run = secondHalf();
        }
        if (run != null) {
            run.claimed = true;
        }
        return run;
    }

    /** A run in which there is nothing to do. */
    Run empty() {
        return new Run(bytes, bytes);
    }

    /** Gives this run all that follows and nobody has claimed: its stream runs to the end of the file anyway. */
    synchronized void extend(Run run) {
        if (closed) {
            return;
        }
        unfinished.removeIf(other -> !other.claimed && other.position >= run.end);
        run.end = unfinished.stream()
                .filter(other -> other != run && other.position >= run.end)
                .mapToLong(other -> other.position)
                .min()
                .orElse(bytes);
    }

    synchronized boolean finished() {
        return unfinished.isEmpty();
    }

    /** From now on every run has reached its end and nobody gets another. */
    synchronized void close() {
        closed = true;
    }

    private @Nullable Run unclaimed() {
        return unfinished.stream().filter(run -> !run.claimed).findFirst().orElse(null);
    }

    private @Nullable Run secondHalf() {
        Run longest = unfinished.stream()
                .max(Comparator.comparingLong(run -> run.end - run.position))
                .orElse(null);
        if (longest == null || longest.end - longest.position < 2 * SHORTEST_SPLIT) {
            return null;
        }
        long middle = (longest.position + longest.end) / 2 / BlockCounts.BLOCK_BYTES * BlockCounts.BLOCK_BYTES;
        Run half = new Run(middle, longest.end);
        longest.end = middle;
        unfinished.add(unfinished.indexOf(longest) + 1, half);
        return half;
    }
}
