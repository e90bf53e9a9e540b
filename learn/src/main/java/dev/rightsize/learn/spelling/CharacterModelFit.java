package dev.rightsize.learn.spelling;

import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.words.LineTexts;
import dev.rightsize.reading.ocr.CharacterModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what generated receipts say, and keeps of it what tells more than shorter contexts do (weighted difference, Seymore
 * &amp; Rosenfeld, 1996). Nothing of real receipts is in it.
 */
public final class CharacterModelFit {
    private static final int ORDER = 5;
    /** Of so many texts, one is rich in accents. */
    private static final int ACCENTS = 5;
    /** What a sequence must tell more, in nats over a hundred thousand texts, to be kept. */
    private static final double LEAST_GAIN = 4;

    private final NGramCounts counts;
    private final Set<String> kept;

    private CharacterModelFit(NGramCounts counts, Set<String> kept) {
        this.counts = counts;
        this.kept = kept;
    }

    /**
     * The lines of a {@link CharacterModel}.
     *
     * @param texts to count; 400,000 take half a minute of one core
     * @param seed of the texts
     */
    public static List<String> receipts(int texts, long seed) {
        NGramCounts counts = new NGramCounts(ORDER);
        Dice dice = new Dice(seed);
        LineTexts everything = LineTexts.everything();
        LineTexts accents = LineTexts.accents();
        for (int i = 0; i < texts; i++) {
            counts.add(ReceiptAlphabet.ordinary((i % ACCENTS == 0 ? accents : everything).draw(dice)));
        }
        return new CharacterModelFit(counts, kept(counts, LEAST_GAIN * texts / 100_000)).lines();
    }

    /** The sequences that tell enough, and all their beginnings. */
    private static Set<String> kept(NGramCounts counts, double leastGain) {
        Set<String> kept = new HashSet<>();
        for (String sequence : counts.sequences()) {
            int count = counts.count(sequence);
            if (sequence.length() == 1 || count > 1 && count * Math.abs(gain(counts, sequence)) > leastGain) {
                for (int length = 1; length <= sequence.length(); length++) {
                    kept.add(sequence.substring(0, length));
                }
            }
        }
        return kept;
    }

    private static double gain(NGramCounts counts, String sequence) {
        int last = sequence.length() - 1;
        char character = sequence.charAt(last);
        return Math.log(probability(counts, sequence.substring(0, last), character)
                / probability(counts, sequence.substring(1, last), character));
    }

    private static double probability(NGramCounts counts, String context, char character) {
        return counts.probability(context, character, ReceiptAlphabet.CLASSES);
    }

    private List<String> lines() {
        Map<String, StringBuilder> followers = new TreeMap<>();
        kept.stream().sorted().forEach(sequence -> {
            int last = sequence.length() - 1;
            String context = sequence.substring(0, last);
            double probability = probability(counts, context, sequence.charAt(last));
            followers
                    .computeIfAbsent(context, unused -> new StringBuilder())
                    .append(sequence.charAt(last))
                    .append(CharacterModel.code(Math.log(probability)));
        });
        List<String> lines = new ArrayList<>();
        followers.forEach((context, codes) -> lines.add(backOff(context, codes) + context + "\t" + codes));
        return lines;
    }

    /** What the kept followers leave to all others, as a share of what the next lower order gives these. */
    private char backOff(String context, StringBuilder codes) {
        double left = 1;
        double lower = 1;
        for (int i = 0; i < codes.length(); i += 2) {
            left -= probability(counts, context, codes.charAt(i));
            lower -= context.isEmpty() ? 0 : probability(counts, context.substring(1), codes.charAt(i));
        }
        double least = 1e-4;
        return CharacterModel.code(Math.log(Math.max(least, left) / Math.max(least, lower)));
    }
}
