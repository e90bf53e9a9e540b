package dev.rightsize.learn.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TruthSet;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void sets_to_measure_on_are_never_learnt_from() {
        assertThat(count("sroie_test")).containsOnlyKeys(Split.HELD_OUT);
        assertThat(count("spanish_photos")).containsOnlyKeys(Split.HELD_OUT);
        assertThat(count("my_own")).containsOnlyKeys(Split.HELD_OUT);
    }

    @Test
    void most_of_sroie_train_and_half_of_wildreceipt_are_learnt_from() {
        Map<Split, Integer> sroie = count("sroie_train");
        assertThat(sroie).containsOnlyKeys(Split.TRAINING, Split.VALIDATION);
        assertThat(sroie.get(Split.VALIDATION)).isBetween(10, 60);
        Map<Split, Integer> wild = count("wildreceipt");
        assertThat(wild.get(Split.HELD_OUT)).isBetween(280, 390);
        assertThat(wild.get(Split.VALIDATION)).isBetween(40, 100);
        assertThat(wild.get(Split.TRAINING)).isBetween(520, 680);
    }

    @Test
    void receipts_of_one_merchant_stay_together() {
        for (String set : List.of("sroie_train", "wildreceipt")) {
            List<ReceiptTruth> receipts = IntStream.range(0, 500)
                    .mapToObj(i -> truth("r" + i + ".jpg", "Shop " + i / 5))
                    .toList();
            Map<@Nullable String, Split> byMerchant = new HashMap<>();
            Function<ReceiptTruth, Split> split = Split.of(new TruthSet(set, Path.of(set), false, receipts));
            for (ReceiptTruth receipt : receipts) {
                Split first = byMerchant.putIfAbsent(receipt.merchant(), split.apply(receipt));
                assertThat(first == null || first == split.apply(receipt)).isTrue();
            }
        }
    }

    private static Map<Split, Integer> count(String set) {
        List<ReceiptTruth> receipts = IntStream.range(0, 1000)
                .mapToObj(i -> truth("r" + i + ".jpg", null))
                .toList();
        Map<Split, Integer> counts = new EnumMap<>(Split.class);
        Function<ReceiptTruth, Split> split = Split.of(new TruthSet(set, Path.of(set), false, receipts));
        receipts.forEach(receipt -> counts.merge(split.apply(receipt), 1, Integer::sum));
        return counts;
    }

    private static ReceiptTruth truth(String file, @Nullable String merchant) {
        return new ReceiptTruth(
                file, merchant, null, null, List.of(), null, null, List.of(), null, null, null, List.of(), null, null,
                null);
    }
}
