package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.FoldedText;

/** A merchant's name in print. */
final class PrintedName {
    private static final double ALIKE = 0.8;
    /** More than a third of the letters wrong is another name. */
    private static final int MIN_RIGHT_SHARE = 3;

    private PrintedName() {}

    static boolean has(String piece, String name) {
        if (FoldedText.alike(piece, name, ALIKE)) {
            return true;
        }
        String folded = FoldedText.fold(name);
        for (String word : piece.split(" ", -1)) {
            if (!folded.isEmpty() && FoldedText.fold(word).equals(folded)) {
                return true;
            }
        }
        return false;
    }

    static boolean nearlyHas(String piece, String name) {
        String folded = FoldedText.fold(name);
        int allowed = folded.codePointCount(0, folded.length()) / MIN_RIGHT_SHARE;
        return allowed > 0 && FoldedText.distanceWithin(FoldedText.fold(piece), folded) <= allowed;
    }
}
