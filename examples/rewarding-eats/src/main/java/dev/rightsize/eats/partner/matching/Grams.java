package dev.rightsize.eats.partner.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Character n-grams of many texts, weighted by how rare they are (TF-IDF), and the cosine of a text with each of them. What
 * all texts have, such as the name of the town, counts little.
 */
final class Grams {
    private record Occurrence(int text, double weight) {}

    private final int length;
    private final int texts;
    private final Map<String, List<Occurrence>> occurrences = new HashMap<>();

    /** @param length of a gram */
    Grams(int length, List<String> texts) {
        this.length = length;
        this.texts = texts.size();
        List<Map<String, Integer>> counts = texts.stream().map(this::counts).toList();
        Map<String, Integer> having = new HashMap<>();
        counts.forEach(text -> text.keySet().forEach(gram -> having.merge(gram, 1, Integer::sum)));
        for (int text = 0; text < counts.size(); text++) {
            double norm = 0;
            for (var gram : counts.get(text).entrySet()) {
                norm += Math.pow(gram.getValue() * rarity(having.getOrDefault(gram.getKey(), 0)), 2);
            }
            for (var gram : counts.get(text).entrySet()) {
                double weight = gram.getValue() * rarity(having.getOrDefault(gram.getKey(), 0)) / Math.sqrt(norm);
                occurrences
                        .computeIfAbsent(gram.getKey(), key -> new java.util.ArrayList<>())
                        .add(new Occurrence(text, weight));
            }
        }
    }

    private double rarity(int having) {
        return Math.log((texts + 1.0) / (having + 0.5)) + 0.1;
    }

    /** The cosine with each text, in their order. */
    double[] cosines(String text) {
        double[] cosines = new double[texts];
        double norm = 0;
        for (var gram : counts(text).entrySet()) {
            List<Occurrence> in = occurrences.getOrDefault(gram.getKey(), List.of());
            double weight = gram.getValue() * rarity(in.size());
            norm += weight * weight;
            for (Occurrence one : in) {
                cosines[one.text()] += weight * one.weight();
            }
        }
        for (int i = 0; i < texts && norm > 0; i++) {
            cosines[i] /= Math.sqrt(norm);
        }
        return cosines;
    }

    private Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        String padded = "^" + text + "$";
        for (int i = 0; i + length <= padded.length(); i++) {
            counts.merge(padded.substring(i, i + length), 1, Integer::sum);
        }
        return counts;
    }
}
