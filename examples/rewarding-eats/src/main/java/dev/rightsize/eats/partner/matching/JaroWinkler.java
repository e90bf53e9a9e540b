package dev.rightsize.eats.partner.matching;

/**
 * Similarity of two short texts, 0 to 1, with a bonus for the same beginning (Winkler 1990, prefix weight 0.1, at most four
 * characters).
 */
final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX = 4;

    private JaroWinkler() {}

    static double similarity(String a, String b) {
        double jaro = jaro(a, b);
        int same = 0;
        while (same < PREFIX && same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return jaro + same * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] usedA = new boolean[a.length()];
        boolean[] usedB = new boolean[b.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - reach); j <= Math.min(b.length() - 1, i + reach) && !usedA[i]; j++) {
                if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
                    usedA[i] = true;
                    usedB[j] = true;
                    matches++;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - turned(a, b, usedA, usedB) / 2.0) / m) / 3;
    }

    private static int turned(String a, String b, boolean[] usedA, boolean[] usedB) {
        int turned = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (usedA[i]) {
                while (!usedB[j]) {
                    j++;
                }
                if (a.charAt(i) != b.charAt(j++)) {
                    turned++;
                }
            }
        }
        return turned;
    }
}
