package dev.rightsize.learn.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldsTest {
    /** {@code zlib.crc32(b"merchant shop0") % 5} and so on, as Python computes them. */
    private static final Integer[] GOLDEN = {1, 0, 3, 2, 4, 0, 0, 1};

    @Test
    void keeps_receipts_of_one_merchant_together_however_the_name_is_written() {
        Folds folds = Folds.of(List.of(), 5);

        assertThat(folds.fold(receipt("a.jpg", "CAFÉ  Olé", null)))
                .isEqualTo(folds.fold(receipt("b.jpg", "cafe-ole", null)));
    }

    @Test
    void keeps_pictures_of_one_paper_together_in_whatever_order_they_come() {
        List<ReceiptTruth> receipts = new ArrayList<>(List.of(
                receipt("a.jpg", "Bar", "paper 1"),
                receipt("b.jpg", null, "paper 1"),
                receipt("c.jpg", "Mesón", "paper 1"),
                receipt("d.jpg", "Mesón", null)));
        List<Integer> there = foldsOf(receipts, Folds.of(receipts, 7));
        Collections.reverse(receipts);

        assertThat(there).containsOnly(there.get(0));
        assertThat(foldsOf(receipts, Folds.of(receipts, 7))).isEqualTo(there);
    }

    @Test
    void is_the_same_on_every_machine() {
        Folds folds = Folds.of(List.of(), 5);

        assertThat(IntStream.range(0, 8).map(i -> folds.fold(receipt(i + ".jpg", "Shop " + i, null))))
                .containsExactly(GOLDEN);
    }

    @Test
    void spreads_merchants_over_all_folds() {
        Folds folds = Folds.of(List.of(), 5);
        int[] sizes = new int[5];
        IntStream.range(0, 1000).forEach(i -> sizes[folds.fold(receipt("x.jpg", "Shop " + i, null))]++);

        assertThat(sizes).satisfies(all -> assertThat(IntStream.of(all)).allMatch(size -> size > 150 && size < 250));
    }

    @Test
    void needs_two_folds() {
        assertThatThrownBy(() -> Folds.of(List.of(), 1)).hasMessageContaining("at least 2 folds but got 1");
    }

    private static List<Integer> foldsOf(List<ReceiptTruth> receipts, Folds folds) {
        return receipts.stream().map(folds::fold).toList();
    }

    private static ReceiptTruth receipt(String file, @Nullable String merchant, @Nullable String sameAs) {
        return new ReceiptTruth(
                file, merchant, null, null, List.of(), null, null, List.of(), null, null, null, List.of(), null, sameAs,
                null);
    }
}
