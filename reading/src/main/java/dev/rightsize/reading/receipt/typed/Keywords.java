package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.typed.Lexicon.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the words that tell what a row is about, however the recogniser spelt them.
 *
 * <pre>{@code
 * Keywords.concepts("SUB T0TAL : 12.30"); // [SUBTOTAL]
 * }</pre>
 *
 * Case, accents, spaces and look-alike characters do not matter; one wrong character is borne in words from five
 * letters, two from nine. Of overlapping words the longest wins. Stateless and safe for threads.
 */
public final class Keywords {
    private static final int MAX_WORDS = 6;
    private static final int MAX_LETTERS = 34;
    private static final int MIN_GLUED_END = 4;
    private static final int MIN_GLUED_INSIDE = 6;

    private static final Map<String, List<Entry>> EXACT = new HashMap<>();
    private static final FuzzyIndex FUZZY = new FuzzyIndex(Lexicon.ENTRIES);

    static {
        for (Entry entry : Lexicon.ENTRIES) {
            EXACT.computeIfAbsent(entry.letters(), letters -> new ArrayList<>()).add(entry);
        }
    }

    private Keywords() {}

    /** What the row is about; empty if no word is known. */
    public static Set<Concept> concepts(String text) {
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        for (KeywordMatch match : find(text)) {
            concepts.add(match.concept());
        }
        return concepts;
    }

    /**
     * All known words in order; a word with several meanings gives a match for each, with equal offsets. Never throws.
     */
    public static List<KeywordMatch> find(String text) {
        Skeleton skeleton = Skeleton.of(text);
        List<Candidate> candidates = new ArrayList<>();
        for (int from = 0; from < skeleton.length(); from++) {
            if (skeleton.starts()[from]) {
                addSpans(skeleton, from, candidates);
            }
        }
        addGlued(skeleton, candidates);
        return choose(skeleton, candidates);
    }

    /** A stretch of letters that is, or nearly is, some entry's. */
    record Candidate(int from, int to, List<Entry> entries, int edits, boolean glued) {
        int score() {
            return 4 * (to - from) - 6 * edits - (glued ? 3 : 0);
        }
    }

    private static void addSpans(Skeleton skeleton, int from, List<Candidate> candidates) {
        int words = 0;
        for (int to = from + 1; to <= skeleton.length() && to - from <= MAX_LETTERS && words < MAX_WORDS; to++) {
            if (!skeleton.starts()[to]) {
                continue;
            }
            words++;
            addSpan(skeleton, from, to, candidates);
        }
    }

    private static void addSpan(Skeleton skeleton, int from, int to, List<Candidate> candidates) {
        int length = to - from;
        int digits = skeleton.digits(from, to);
        boolean tooShort = length < 4 && (digits > 0 || skeleton.hasSpace(from, to) && !isDotted(skeleton, from));
        if (tooShort || digits * 2 > length || digits > 0 && skeleton.hasNumber(from, to)) {
            return;
        }
        List<Entry> exact = exact(skeleton, from, to);
        if (!exact.isEmpty()) {
            candidates.add(new Candidate(from, to, exact, 0, false));
        } else if (digits == 0) {
            FUZZY.add(skeleton.letters(), from, to, candidates);
        }
    }

    /** The entries spelt so; if some differ only by look-alikes, those that do not. */
    private static List<Entry> exact(Skeleton skeleton, int from, int to) {
        List<Entry> entries = EXACT.getOrDefault(skeleton.letters().substring(from, to), List.of());
        if (entries.size() < 2) {
            return entries;
        }
        String folded = skeleton.folded(from, to);
        List<Entry> same =
                entries.stream().filter(entry -> entry.folded().equals(folded)).toList();
        return same.isEmpty() ? entries : same;
    }

    /** {@code S. L.} or {@code S/ B}: short abbreviations may hold a space after a mark, not between words. */
    private static boolean isDotted(Skeleton skeleton, int from) {
        int after = skeleton.endOf(from + 1);
        return after < skeleton.text().length() && "./".indexOf(skeleton.text().charAt(after)) >= 0;
    }

    private static void addGlued(Skeleton skeleton, List<Candidate> candidates) {
        int from = 0;
        for (int to = 1; to <= skeleton.length(); to++) {
            if (!skeleton.starts()[to]) {
                continue;
            }
            if (to - from > MIN_GLUED_END && !isWhole(candidates, from, to)) {
                addGlued(skeleton, from, to, candidates);
            }
            from = to;
        }
    }

    private static boolean isWhole(List<Candidate> candidates, int from, int to) {
        for (Candidate candidate : candidates) {
            if (candidate.from() <= from && candidate.to() >= to && candidate.edits() == 0) {
                return true;
            }
        }
        return false;
    }

    private static void addGlued(Skeleton skeleton, int wordStart, int wordEnd, List<Candidate> candidates) {
        for (int from = wordStart; from + MIN_GLUED_END <= wordEnd; from++) {
            int longest = Math.min(wordEnd, from + MAX_LETTERS);
            for (int to = from + MIN_GLUED_END; to <= longest; to++) {
                boolean atEdge = from == wordStart || to == wordEnd;
                if (to - from >= (atEdge ? MIN_GLUED_END : MIN_GLUED_INSIDE)) {
                    addGluedSpan(skeleton, from, to, candidates);
                }
            }
        }
    }

    private static void addGluedSpan(Skeleton skeleton, int from, int to, List<Candidate> candidates) {
        List<Entry> entries = exact(skeleton, from, to);
        boolean mayGlue = to - from >= MIN_GLUED_INSIDE
                || entries.stream().anyMatch(entry -> entry.concept().isLabel());
        if (!entries.isEmpty() && mayGlue && skeleton.digits(from, to) * 2 < to - from) {
            candidates.add(new Candidate(from, to, entries, 0, true));
        }
    }

    private static List<KeywordMatch> choose(Skeleton skeleton, List<Candidate> candidates) {
        candidates.sort(Comparator.comparingInt(Candidate::score).reversed().thenComparingInt(Candidate::from));
        boolean[] taken = new boolean[skeleton.length()];
        List<KeywordMatch> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (take(taken, candidate)) {
                addMatches(skeleton, candidate, found);
            }
        }
        found.sort(Comparator.comparingInt(KeywordMatch::start));
        return Collections.unmodifiableList(found);
    }

    private static boolean take(boolean[] taken, Candidate candidate) {
        for (int i = candidate.from(); i < candidate.to(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        for (int i = candidate.from(); i < candidate.to(); i++) {
            taken[i] = true;
        }
        return true;
    }

    private static void addMatches(Skeleton skeleton, Candidate candidate, List<KeywordMatch> found) {
        Set<Concept> concepts = EnumSet.of(Concept.NONE);
        for (Entry entry : candidate.entries()) {
            if (concepts.add(entry.concept())) {
                found.add(new KeywordMatch(
                        skeleton.startOf(candidate.from()),
                        skeleton.endOf(candidate.to()),
                        entry.concept(),
                        language(candidate.entries(), entry),
                        entry.word(),
                        candidate.edits(),
                        candidate.glued()));
            }
        }
    }

    /** The language of a word, or any if several languages have it. */
    private static String language(List<Entry> entries, Entry entry) {
        for (Entry other : entries) {
            if (!other.language().equals(entry.language())) {
                return "any";
            }
        }
        return entry.language();
    }
}
