package dev.rightsize.learn.fit;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Fisher and Yates' shuffle with a generator whose numbers are the same on every machine. */
final class Shuffle {
    private Shuffle() {}

    static <T> void shuffle(List<T> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
