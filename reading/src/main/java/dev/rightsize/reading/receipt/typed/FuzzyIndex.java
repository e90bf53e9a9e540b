package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.typed.Keywords.Candidate;
import dev.rightsize.reading.receipt.typed.Lexicon.Entry;
import java.util.ArrayList;
import java.util.List;

/** Finds entries within one or two edits, trying only those of like length that share their letters. */
final class FuzzyIndex {
    private static final int MIN_LETTERS = 5;
    private static final int MIN_LETTERS_FOR_TWO = 9;
    /** Words that are no labels, and several words, are nearer to other words. */
    private static final int MORE_LETTERS = 3;

    private final List<List<Entry>> byLength = new ArrayList<>();
    private final List<int[]> letterSets = new ArrayList<>();

    FuzzyIndex(List<Entry> entries) {
        for (Entry entry : entries) {
            while (byLength.size() <= entry.letters().length()) {
                byLength.add(new ArrayList<>());
            }
            byLength.get(entry.letters().length()).add(entry);
        }
        for (List<Entry> sameLength : byLength) {
            letterSets.add(sameLength.stream()
                    .mapToInt(entry ->
                            letterSet(entry.letters(), 0, entry.letters().length()))
                    .toArray());
        }
    }

    /** Adds the nearest entry to {@code letters[from, to)}, if any is near enough. */
    void add(String letters, int from, int to, List<Candidate> candidates) {
        int length = to - from;
        if (length < MIN_LETTERS) {
            return;
        }
        int set = letterSet(letters, from, to);
        int best = length >= MIN_LETTERS_FOR_TWO ? 2 : 1;
        List<Entry> nearest = new ArrayList<>();
        int least = Math.max(MIN_LETTERS, length - best);
        for (int size = least; size <= Math.min(length + best, byLength.size() - 1); size++) {
            best = collect(size, letters, from, to, set, best, nearest);
        }
        if (!nearest.isEmpty()) {
            candidates.add(new Candidate(from, to, nearest, best, false));
        }
    }

    private int collect(int size, String letters, int from, int to, int set, int max, List<Entry> nearest) {
        int best = max;
        int[] sets = letterSets.get(size);
        for (int i = 0; i < sets.length; i++) {
            int allowed = size >= MIN_LETTERS_FOR_TWO ? best : Math.min(best, 1);
            if (Integer.bitCount(sets[i] ^ set) > 2 * allowed) {
                continue;
            }
            Entry entry = byLength.get(size).get(i);
            allowed = Math.min(allowed, edits(entry));
            int edits = EditDistance.upTo(allowed, letters, from, to, entry.letters());
            if (edits > allowed || entry.concept() == Concept.NONE) {
                continue;
            }
            if (edits < best) {
                nearest.clear();
                best = edits;
            }
            nearest.add(entry);
        }
        return best;
    }

    /** How many edits a word bears. */
    private static int edits(Entry entry) {
        int length = entry.letters().length();
        int spare = entry.isSeveralWords() || !entry.concept().isLabel() ? MORE_LETTERS : 0;
        if (length < MIN_LETTERS + spare) {
            return 0;
        }
        return length < MIN_LETTERS_FOR_TWO + spare ? 1 : 2;
    }

    private static int letterSet(String letters, int from, int to) {
        int set = 0;
        for (int i = from; i < to; i++) {
            set |= 1 << (letters.charAt(i) & 31);
        }
        return set;
    }
}
