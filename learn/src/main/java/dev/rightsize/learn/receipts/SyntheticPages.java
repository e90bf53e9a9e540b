package dev.rightsize.learn.receipts;

import dev.rightsize.learn.dataset.ItemTruth;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.features.LabelledReceipt;
import dev.rightsize.learn.features.RoleTargets;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.LabelledPage;
import dev.rightsize.learn.synthesis.PageNoise;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.rows.PageFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Labelled pages from the generator, with simulated recognition errors; one in ten shows no receipt. */
public final class SyntheticPages {
    private static final double OTHER_SHARE = 0.1;

    private SyntheticPages() {}

    /** As many pages as wanted; the same seed gives the same pages. */
    public static List<LabelledReceipt> of(long seed, int count) {
        ReceiptGenerator generator = ReceiptGenerator.everywhere();
        List<LabelledReceipt> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Dice dice = new Dice(seed + i).fork("training");
            boolean other = dice.chance(OTHER_SHARE);
            SyntheticReceipt receipt = other ? generator.generateOther(seed + i) : generator.generate(seed + i);
            LabelledPage page = receipt.toPage(PageNoise.draw(dice));
            if (!page.page().rows().isEmpty()) {
                pages.add(labelled(page, !other));
            }
        }
        return pages;
    }

    private static LabelledReceipt labelled(LabelledPage page, boolean isReceipt) {
        List<Set<Role>> roles = new ArrayList<>();
        for (int row = 0; row < page.page().rows().size(); row++) {
            roles.add(page.rowRoles(row));
        }
        return new LabelledReceipt(
                "synthetic", truth(page.receipt()), PageFacts.of(page.page()), RoleTargets.known(roles), isReceipt);
    }

    private static ReceiptTruth truth(SyntheticReceipt receipt) {
        var truth = receipt.truth();
        List<ItemTruth> items = truth.items().stream()
                .map(item -> new ItemTruth(
                        item.description(), item.quantity(), item.amount().toString()))
                .toList();
        return new ReceiptTruth(
                receipt.seed() + ".jpg",
                truth.merchant(),
                truth.address(),
                text(truth.date()),
                List.of(),
                text(truth.time()),
                text(truth.total()),
                List.of(),
                text(truth.subtotal()),
                null,
                truth.currency(),
                items,
                null,
                null,
                null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
