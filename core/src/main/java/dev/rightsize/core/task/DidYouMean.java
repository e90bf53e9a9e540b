package dev.rightsize.core.task;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Advice for a name that nobody knows: the nearest known one, or all of them. */
public final class DidYouMean {
    private DidYouMean() {}

    /** A sentence: {@code Did you mean 'classify'?}, or {@code Known are: classify, extract.} where none is near. */
    public static String among(Collection<String> known, String given) {
        String nearest = nearest(known, given);
        if (nearest != null) {
            return "Did you mean '" + nearest + "'?";
        }
        return known.isEmpty() ? "None are known." : "Known are: " + String.join(", ", known) + ".";
    }

    /**
     * The known name that was probably meant: one that begins with {@code given} or the other way round, or differs in a
     * third of its letters at most (added, left out, replaced, or swapped with the next), without regard to case; null if
     * there is none.
     */
    public static @Nullable String nearest(Collection<String> known, String given) {
        String wanted = given.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            String candidate = name.toLowerCase(Locale.ROOT);
            int distance = distance(wanted, candidate);
            boolean part = wanted.length() > 2 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
            if (distance < bestDistance && (part || distance <= Math.max(wanted.length(), candidate.length()) / 3)) {
                best = name;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
