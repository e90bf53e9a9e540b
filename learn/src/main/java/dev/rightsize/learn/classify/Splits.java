package dev.rightsize.learn.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which examples are held out of which fit. Of each label an equal share is in each part. Few examples are held out in turn;
 * of many one part is enough.
 *
 * @param part the part of each example
 * @param parts how many there are
 * @param heldOut how many of them are held out in turn, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
record Splits(int[] part, int parts, int heldOut) {
    private static final int MANY = 4_000;
    private static final int PARTS = 5;

    static Splits of(int[] labels, int labelCount, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] part = new int[labels.length];
        int next = 0;
        for (int label = 0; label < labelCount; label++) {
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == label) {
                    own.add(random.nextInt(own.size() + 1), i);
                }
            }
            for (int example : own) {
                part[example] = next++ % PARTS;
            }
        }
        return new Splits(part, PARTS, labels.length >= MANY ? 1 : PARTS);
    }

    /** The examples to learn from while a part is held out. */
    int[] learned(int out) {
        return indices(out, false);
    }

    /** The examples of a part. */
    int[] heldOut(int out) {
        return indices(out, true);
    }

    private int[] indices(int out, boolean in) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            if ((part[i] == out) == in) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
