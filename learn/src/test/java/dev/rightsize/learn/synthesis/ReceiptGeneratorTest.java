package dev.rightsize.learn.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.synthesis.text.PhraseBook;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.Tax;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptGeneratorTest {
    private final ReceiptGenerator generator = ReceiptGenerator.everywhere();

    @Property(tries = 300)
    void the_same_seed_gives_the_same_receipt(@ForAll long seed) {
        assertThat(generator.generate(seed)).isEqualTo(generator.generate(seed));
        assertThat(generator.generateOther(seed)).isEqualTo(generator.generateOther(seed));
    }

    @Property(tries = 500)
    void items_discounts_service_taxes_tip_and_rounding_add_up_to_the_total(@ForAll long seed) {
        SyntheticReceipt receipt = generator.generate(seed);
        ReceiptTruth truth = receipt.truth();
        if (receipt.kind() == SyntheticReceipt.Kind.RECEIPT) {
            long sum = sum(truth.items().stream().map(Item::amount).toList())
                    + sum(truth.discounts())
                    + hundredths(truth.service())
                    + (truth.taxIncluded()
                            ? 0
                            : sum(truth.taxes().stream().map(Tax::amount).toList()))
                    + hundredths(truth.tip())
                    + truth.rounding().hundredths();
            assertThat(truth.total()).as("seed %d", seed).isEqualTo(new Amount(sum));
        }
    }

    @Property(tries = 300)
    void what_was_given_is_the_total_and_the_change(@ForAll long seed) {
        ReceiptTruth truth = generator.generate(seed).truth();
        if (!truth.payments().isEmpty()) {
            long paid = truth.payments().stream()
                    .mapToLong(payment -> hundredths(payment.amount()))
                    .sum();
            assertThat(paid - hundredths(truth.change())).as("seed %d", seed).isEqualTo(hundredths(truth.total()));
        }
    }

    @Property(tries = 300)
    void every_item_with_quantity_and_unit_price_has_their_product_as_amount(@ForAll long seed) {
        for (Item item : generator.generate(seed).truth().items()) {
            if (item.quantity() != null && item.unitPrice() != null) {
                double product =
                        Double.parseDouble(item.quantity()) * item.unitPrice().hundredths();
                assertThat((double) item.amount().hundredths()).isBetween(product - 0.51, product + 0.51);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void every_region_uses_all_roles(Region region) {
        Set<Role> seen = EnumSet.noneOf(Role.class);
        ReceiptGenerator regional = ReceiptGenerator.of(region);
        LongStream.range(0, 600)
                .forEach(seed -> regional.generate(seed).rows().forEach(row -> seen.addAll(row.roles())));
        assertThat(seen).containsExactlyInAnyOrder(Role.values());
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void every_phrase_can_be_said(Region region) {
        PhraseBook book = PhraseBook.of(region);
        var variables =
                java.util.Map.of("name", "N", "slug", "n", "web", "w", "rate", "7", "money", "1", "money2", "2");
        for (String section : book.sections()) {
            for (long seed = 0; seed < 200; seed++) {
                assertThat(book.say(section, new Dice(seed), variables))
                        .as(section)
                        .doesNotContain("{", "}", ";");
            }
        }
    }

    @Test
    void pages_that_are_no_receipts_have_no_roles_and_no_truth() {
        for (long seed = 0; seed < 200; seed++) {
            SyntheticReceipt other = generator.generateOther(seed);
            assertThat(other.kind().isReceipt()).isFalse();
            assertThat(other.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.roles()).isSubsetOf(Role.OTHER));
            assertThat(other.truth()).isEqualTo(ReceiptTruth.none());
        }
    }

    private static long sum(List<Amount> amounts) {
        return amounts.stream().mapToLong(Amount::hundredths).sum();
    }

    private static long hundredths(@org.jspecify.annotations.Nullable Amount amount) {
        return amount == null ? 0 : amount.hundredths();
    }
}
