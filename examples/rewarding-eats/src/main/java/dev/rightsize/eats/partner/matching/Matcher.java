package dev.rightsize.eats.partner.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the location that a receipt comes from. Each signal is evidence of its own: the score is 1 − ∏(1 − strength), and
 * an address that is certainly another weakens it. Immutable; made once for each version of the directory.
 */
public final class Matcher {
    private static final String TAX_ID_SIGNAL = "tax-id";
    private static final double SURE = 0.8;
    private static final double SURE_MARGIN = 0.1;
    private static final double POSSIBLE = 0.4;
    /** Where the name could not be read, it says nothing against the address either. */
    private static final double SURE_WITHOUT_NAME = 0.7;

    private static final double SURE_MARGIN_WITHOUT_NAME = 0.4;

    private static final double TAX_ID = 0.97;
    private static final double PHONE = 0.92;
    private static final double ADDRESS = 0.78;
    private static final double NAME = 0.9;
    /** Letters and digits; less says neither where it is nor where it is not. */
    private static final int SHORTEST_ADDRESS = 14;

    private static final double OTHER_ADDRESS = 0.2;
    private static final double OTHER_ADDRESS_FACTOR = 0.8;

    private final List<Listed> directory;
    private final List<Integer> owners = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Grams nameGrams;
    private final Grams addressGrams;

    public Matcher(List<Listed> directory) {
        this.directory = List.copyOf(directory);
        for (int i = 0; i < directory.size(); i++) {
            for (String name : directory.get(i).names()) {
                owners.add(i);
                names.add(Folded.name(name));
            }
        }
        this.nameGrams = new Grams(3, names);
        this.addressGrams = new Grams(
                4, directory.stream().map(one -> folded(one.address())).toList());
    }

    /**
     * The best location, and whether its restaurant is sure; null if none is possible. Locations of one restaurant may be
     * hard to tell apart: that is no doubt about whom the receipt is from.
     */
    public @Nullable Match best(Merchant merchant) {
        List<Match> ranked = ranked(merchant);
        return ranked.isEmpty() || ranked.get(0).score() < POSSIBLE ? null : ranked.get(0);
    }

    /**
     * How well the location fits that somebody chose.
     *
     * @return null if it does not fit at all, or is not in the directory
     */
    public @Nullable Match chosen(Merchant merchant, String locationId) {
        return ranked(merchant).stream()
                .filter(match -> match.listed().locationId().equals(locationId) && match.score() >= POSSIBLE)
                .findFirst()
                .orElse(null);
    }

    private List<Match> ranked(Merchant merchant) {
        double[] byName = nameScores(merchant);
        double[] byAddress = addressScores(merchant);
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < directory.size(); i++) {
            matches.add(scored(directory.get(i), merchant, byName[i], byAddress[i]));
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed());
        return matches.stream()
                .limit(10)
                .map(match -> judged(match, matches, Folded.has(merchant.name())))
                .toList();
    }

    private double[] nameScores(Merchant merchant) {
        double[] scores = new double[directory.size()];
        String read = merchant.name();
        if (read == null || read.isBlank()) {
            return scores;
        }
        String name = Folded.name(read);
        double[] cosines = nameGrams.cosines(name);
        for (int i = 0; i < cosines.length; i++) {
            if (cosines[i] > 0.1) {
                double alike = 0.6 * cosines[i] + 0.4 * stretched(JaroWinkler.similarity(name, names.get(i)), 0.6, 1);
                int owner = owners.get(i);
                scores[owner] = Math.max(scores[owner], alike);
            }
        }
        return scores;
    }

    private double[] addressScores(Merchant merchant) {
        if (merchant.address() == null || folded(merchant.address()).length() < SHORTEST_ADDRESS) {
            double[] unknown = new double[directory.size()];
            java.util.Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
        double[] scores = addressGrams.cosines(folded(merchant.address()));
        List<String> numbers = Folded.numbers(merchant.address());
        for (int i = 0; i < scores.length; i++) {
            String address = directory.get(i).address();
            scores[i] = address == null || address.isBlank()
                    ? Double.NaN
                    : 0.75 * scores[i] + 0.25 * shared(numbers, Folded.numbers(address));
        }
        return scores;
    }

    /** The part of the listed numbers that were read. */
    private static double shared(List<String> read, List<String> listed) {
        if (listed.isEmpty()) {
            return 0.5;
        }
        return (double) listed.stream().filter(read::contains).count() / listed.size();
    }

    private static Match scored(Listed listed, Merchant merchant, double name, double address) {
        List<Match.Signal> signals = new ArrayList<>();
        double against = 1;
        if (isSame(Folded.taxId(merchant.taxId()), Folded.taxId(listed.taxId()))) {
            signals.add(new Match.Signal(TAX_ID_SIGNAL, 1));
            against *= 1 - TAX_ID;
        }
        if (isSame(Folded.phone(merchant.phone()), Folded.phone(listed.phone()))) {
            signals.add(new Match.Signal("phone", 1));
            against *= 1 - PHONE;
        }
        if (!Double.isNaN(address)) {
            signals.add(new Match.Signal("address", rounded(address)));
            against *= 1 - ADDRESS * stretched(address, 0.3, 0.75);
        }
        signals.add(new Match.Signal("name", rounded(name)));
        against *= 1 - NAME * stretched(name, 0.3, 0.85);
        double score = (1 - against) * (address < OTHER_ADDRESS ? OTHER_ADDRESS_FACTOR : 1);
        return new Match(listed, score, 0, false, signals);
    }

    private static Match judged(Match match, List<Match> all, boolean hasName) {
        String restaurant = match.listed().restaurantId();
        double other = all.stream()
                .filter(one -> !one.listed().restaurantId().equals(restaurant))
                .mapToDouble(Match::score)
                .findFirst()
                .orElse(0);
        double margin = match.score() - other;
        boolean contradicted = !match.has(TAX_ID_SIGNAL)
                && all.stream()
                        .anyMatch(one -> one.has(TAX_ID_SIGNAL)
                                && !one.listed().restaurantId().equals(restaurant));
        boolean fits = hasName
                ? match.score() >= SURE && margin >= SURE_MARGIN
                : match.score() >= SURE_WITHOUT_NAME && margin >= SURE_MARGIN_WITHOUT_NAME;
        return new Match(
                match.listed(), rounded(match.score()), rounded(margin), fits && !contradicted, match.signals());
    }

    private static String folded(@Nullable String address) {
        return address == null ? "" : Folded.text(address);
    }

    private static boolean isSame(@Nullable String a, @Nullable String b) {
        return a != null && Objects.equals(a, b);
    }

    /** 0 up to a value, 1 from another one on. */
    private static double stretched(double value, double from, double to) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
