package dev.rightsize.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The likeliest texts of a line: prefix beam search (Graves &amp; Jaitly, 2014; Hannun et al., 2014). Where the best path of
 * {@link CtcDecoder} follows one alignment, this adds up all that say the same.
 */
final class BeamSearch {
    /** Beginnings of texts that are followed at the same time. */
    private static final int WIDTH = 12;
    /** Probability below which a character is not considered. */
    private static final float CUTOFF = 1e-3f;

    private final Alphabet alphabet;

    BeamSearch(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    /** At most {@code count} texts that are possible, the likeliest first; single spaces, none at either end. */
    List<String> texts(Emissions emissions, int count) {
        Prefix nothing = new Prefix(null, 0);
        nothing.blank = 1;
        List<Prefix> beam = List.of(nothing);
        for (int step = 0; step < emissions.steps(); step++) {
            beam = step(beam, emissions, step);
        }
        return beam.stream().map(this::text).distinct().limit(count).toList();
    }

    private List<Prefix> step(List<Prefix> beam, Emissions emissions, int step) {
        int[] likely = likely(emissions, step);
        List<Prefix> reached = new ArrayList<>();
        for (Prefix prefix : beam) {
            double all = prefix.blank + prefix.character;
            prefix.reach(reached).nextBlank += all * emissions.probability(step, 0);
            prefix.nextCharacter += prefix.character * emissions.probability(step, prefix.index);
            for (int index : likely) {
                double from = index == prefix.index ? prefix.blank : all;
                if (from > 0 && !isStraySpace(prefix, index)) {
                    prefix.followed(index).reach(reached).nextCharacter += from * emissions.probability(step, index);
                }
            }
        }
        reached.forEach(Prefix::advance);
        reached.removeIf(prefix -> !(prefix.probability() > 0));
        reached.sort(Comparator.comparingDouble(Prefix::probability).reversed());
        reached.stream().skip(WIDTH).forEach(Prefix::forget);
        List<Prefix> best = reached.subList(0, Math.min(WIDTH, reached.size()));
        double sum = best.stream().mapToDouble(Prefix::probability).sum();
        best.forEach(prefix -> prefix.scale(1 / sum));
        return best;
    }

    private int[] likely(Emissions emissions, int step) {
        List<Integer> likely = new ArrayList<>();
        for (int index : alphabet.emitted()) {
            if (emissions.probability(step, index) > CUTOFF) {
                likely.add(index);
            }
        }
        int space = alphabet.classes() - 1;
        if (emissions.probability(step, space) > CUTOFF) {
            likely.add(space);
        }
        return likely.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A space at the beginning, or after another. */
    private boolean isStraySpace(Prefix prefix, int index) {
        int space = alphabet.classes() - 1;
        return index == space && (prefix.before == null || prefix.index == space);
    }

    private String text(Prefix end) {
        StringBuilder text = new StringBuilder();
        for (Prefix prefix = end; prefix.before != null; prefix = prefix.before) {
            text.append(alphabet.character(prefix.index));
        }
        return text.reverse().toString().strip();
    }

    /** The beginning of a text, and how probable it is with the last step a character, or none. */
    private static final class Prefix {
        private final @Nullable Prefix before;
        private final int index;
        private final Map<Integer, Prefix> followers = new LinkedHashMap<>();
        private double blank;
        private double character;
        private double nextBlank;
        private double nextCharacter;
        private boolean reached;

        Prefix(@Nullable Prefix before, int index) {
            this.before = before;
            this.index = index;
        }

        Prefix followed(int next) {
            return followers.computeIfAbsent(next, unused -> new Prefix(this, next));
        }

        Prefix reach(List<Prefix> all) {
            if (!reached) {
                reached = true;
                all.add(this);
            }
            return this;
        }

        double probability() {
            return blank + character;
        }

        void forget() {
            blank = 0;
            character = 0;
        }

        void advance() {
            blank = nextBlank;
            character = nextCharacter;
            nextBlank = 0;
            nextCharacter = 0;
            reached = false;
        }

        void scale(double factor) {
            blank *= factor;
            character *= factor;
        }
    }
}
