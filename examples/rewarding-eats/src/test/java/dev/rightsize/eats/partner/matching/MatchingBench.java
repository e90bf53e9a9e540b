package dev.rightsize.eats.partner.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the right restaurant is found for real receipts as our reader reads them, in a directory of 500, and how often a
 * wrong one is credited, also where the right one is not listed. {@code -Deats.receipts} is a folder of sets with
 * truth.jsonl, {@code -Deats.readings} one of what {@code ./rightsize read --format jsonl SET} printed, as SET.jsonl.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "eats.readings", matches = ".+")
class MatchingBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DIRECTORY = 500;
    private static final List<String> MEASURED = List.of("srd", "sroie_test");
    private static final List<String> OTHERS = List.of("sroie_train", "spanish_photos", "german_scans", "wildreceipt");

    private final Map<String, String> restaurants = new HashMap<>();
    private final Map<String, Listed> directory = new LinkedHashMap<>();
    private final List<Listed> representatives = new ArrayList<>();

    @Test
    void finds_the_right_restaurant_and_credits_no_other() {
        Stream.concat(MEASURED.stream(), OTHERS.stream()).forEach(this::list);
        assertThat(directory.values().stream().map(Listed::restaurantId).distinct())
                .hasSize(DIRECTORY);
        Matcher matcher = new Matcher(List.copyOf(directory.values()));
        int all = 0;
        int right = 0;
        int sure = 0;
        int wrong = 0;
        int wrongUnlisted = 0;
        for (String set : MEASURED) {
            Tally tally = measured(set, matcher);
            System.out.println(set + " " + tally);
            all += tally.receipts;
            right += tally.right + tally.asked;
            sure += tally.right;
            wrong += tally.wrong;
            wrongUnlisted += tally.wrongUnlisted;
        }
        System.out.printf(
                "all: %d receipts, right %.4f, of these without asking %.4f, false credits %.4f, where the right one is not listed %.4f%n",
                all, right / (double) all, sure / (double) all, wrong / (double) all, wrongUnlisted / (double) all);
        assertThat(right / (double) all).isGreaterThanOrEqualTo(0.97);
        assertThat((wrong + wrongUnlisted) / (2.0 * all)).isLessThanOrEqualTo(0.002);
    }

    private static final class Tally {
        int receipts;
        int right;
        int asked;
        int wrong;
        int wrongUnlisted;
        int noCorrection;

        @Override
        public String toString() {
            return receipts + " receipts: right and sure " + right + ", right but asks " + asked
                    + ", credited to another "
                    + wrong + ", credited to another where the right one is not listed " + wrongUnlisted
                    + ", date and total right too " + noCorrection;
        }
    }

    private Tally measured(String set, Matcher matcher) {
        Map<String, JsonNode> truths = new HashMap<>();
        lines(receipts().resolve(set).resolve("truth.jsonl"))
                .forEach(truth -> truths.put(truth.path("file").asString(), truth));
        Tally tally = new Tally();
        for (JsonNode reading : lines(readings().resolve(set + ".jsonl"))) {
            String file = Path.of(reading.path("file").asString()).getFileName().toString();
            JsonNode truth = Objects.requireNonNull(truths.get(file), file);
            if (truth.path("merchant").isNull()) {
                continue;
            }
            tally.receipts++;
            String expected = restaurant(truth);
            Merchant merchant = new Merchant(
                    value(reading.path("merchant")),
                    value(reading.path("address")),
                    value(reading.path("phone")),
                    value(reading.path("taxId")));
            Match best = matcher.best(merchant);
            boolean isRight = best != null && best.listed().restaurantId().equals(expected);
            if (isRight && Objects.requireNonNull(best).isSure()) {
                tally.right++;
                if (same(truth, reading, "date") && same(truth, reading, "total")) {
                    tally.noCorrection++;
                }
            } else if (isRight) {
                tally.asked++;
            } else if (best != null && best.isSure()) {
                tally.wrong++;
                System.out.println("WRONG " + file + " " + merchant + " as " + best);
            }
            if (!isRight || !Objects.requireNonNull(best).isSure()) {
                System.out.println("not at once: " + file + " '"
                        + truth.path("merchant").asString() + "' " + merchant + " -> " + best);
            }
            Match without = matcherWithout(expected).best(merchant);
            if (without != null && without.isSure()) {
                tally.wrongUnlisted++;
                System.out.println("WRONG, unlisted " + file + " " + merchant + " as " + without);
            }
        }
        return tally;
    }

    private final Map<String, Matcher> without = new HashMap<>();

    private Matcher matcherWithout(String restaurant) {
        return without.computeIfAbsent(
                restaurant,
                id -> new Matcher(directory.values().stream()
                        .filter(listed -> !listed.restaurantId().equals(id))
                        .toList()));
    }

    private void list(String set) {
        for (JsonNode truth : lines(receipts().resolve(set).resolve("truth.jsonl"))) {
            if (truth.path("merchant").isNull() || representatives.size() >= DIRECTORY) {
                continue;
            }
            String restaurant = restaurant(truth);
            String address = text(truth.path("address"));
            String name = truth.path("merchant").asString();
            String key = restaurant + "|" + (address == null ? "" : Folded.text(address));
            boolean isListed = directory.values().stream()
                    .anyMatch(listed -> listed.restaurantId().equals(restaurant)
                            && JaroWinkler.similarity(listed.locationId(), key) > 0.97);
            if (!isListed) {
                directory.put(key, new Listed(key, restaurant, List.of(name), address, null, null));
            }
        }
    }

    /** The same restaurant, where the truth has two spellings of it. */
    private String restaurant(JsonNode truth) {
        String name = truth.path("merchant").asString();
        String address = text(truth.path("address"));
        return restaurants.computeIfAbsent(Folded.name(name), folded -> {
            for (Listed listed : representatives) {
                double alike = JaroWinkler.similarity(
                        folded, Folded.name(listed.names().get(0)));
                boolean sameAddress = address != null
                        && listed.address() != null
                        && JaroWinkler.similarity(Folded.text(address), Folded.text(listed.address())) > 0.95;
                boolean within = folded.startsWith(Folded.name(listed.names().get(0)))
                        || Folded.name(listed.names().get(0)).startsWith(folded);
                if (alike > 0.95 || sameAddress && (alike > 0.8 || within)) {
                    return listed.restaurantId();
                }
            }
            representatives.add(new Listed("", folded, List.of(name), address, null, null));
            return folded;
        });
    }

    private static boolean same(JsonNode truth, JsonNode reading, String field) {
        return truth.path(field).isNull() || Objects.equals(text(truth.path(field)), value(reading.path(field)));
    }

    private static @Nullable String value(JsonNode field) {
        return text(field.path("value"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }

    private static List<JsonNode> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path receipts() {
        return Path.of(System.getProperty("eats.receipts"));
    }

    private static Path readings() {
        return Path.of(System.getProperty("eats.readings"));
    }
}
