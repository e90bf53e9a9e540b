package dev.rightsize.reading.receipt.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.AnyPages;
import dev.rightsize.reading.receipt.Choices;
import dev.rightsize.reading.receipt.Choices.Choice;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.reading.receipt.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands on a page and whatever the networks say, a reading comes out. */
class ReceiptUnderstandingFuzzTest {
    private static final Choices CHOICES = new Choices(new Choice(1, 0.2), new Choice(0.7, 0.2), new Choice(3, 0.2));

    @Property(tries = 100)
    void any_page_gives_a_reading(@ForAll("brokenPages") Page page, @ForAll long seed) {
        check(new ReceiptUnderstanding(new RandomEngine(seed, false), CHOICES).read(page));
    }

    @Property(tries = 80)
    void networks_that_give_no_numbers_are_named_or_not_needed(@ForAll("pages") Page page, @ForAll long seed) {
        try {
            check(new ReceiptUnderstanding(new RandomEngine(seed, true), CHOICES).read(page));
        } catch (EngineException e) {
            assertThat(e)
                    .hasMessageContaining("receipt-")
                    .hasMessageContaining("Use the bundle made for this version.");
        }
    }

    private static void check(Reading reading) {
        if (reading instanceof Receipt receipt) {
            for (Field<?> field : fields(receipt)) {
                assertThat(field.confidence()).isBetween(0.0, 1.0);
                assertThat(field.value() != null || field.alternatives().size() > 1)
                        .as("a value, or several to choose from: %s", field)
                        .isTrue();
            }
            receipt.checks()
                    .forEach(check -> assertThat(check.passes())
                            .isEqualTo(Math.abs(check.difference().hundredths()) <= 4));
        } else {
            assertThat(((NotAReceipt) reading).confidence()).isBetween(0.0, 1.0);
            assertThat(((NotAReceipt) reading).reason()).isNotBlank();
        }
    }

    private static List<Field<?>> fields(Receipt receipt) {
        List<Field<?>> fields = new ArrayList<>();
        Stream.of(
                        receipt.merchant(),
                        receipt.address(),
                        receipt.phone(),
                        receipt.taxId(),
                        receipt.date(),
                        receipt.time(),
                        receipt.currency(),
                        receipt.receiptNumber(),
                        receipt.subtotal(),
                        receipt.tip(),
                        receipt.total(),
                        receipt.change())
                .filter(Objects::nonNull)
                .forEach(fields::add);
        fields.addAll(receipt.items());
        fields.addAll(receipt.discounts());
        fields.addAll(receipt.taxes());
        fields.addAll(receipt.payments());
        return fields;
    }

    @Provide
    Arbitrary<Page> pages() {
        return AnyPages.ofFiniteNumbers(300);
    }

    @Provide
    Arbitrary<Page> brokenPages() {
        return AnyPages.ofAnyNumbers(300);
    }

    /** Networks that say anything: probabilities and scores of the right shape. */
    private record RandomEngine(long seed, boolean broken) implements Engine {
        @Override
        public Map<String, Tensor> run(String model, Map<String, Tensor> inputs) {
            Random random = new Random(seed);
            if (model.equals("receipt-roles")) {
                int rows = Objects.requireNonNull(inputs.get("tokens")).shape()[0];
                float[] roles = new float[rows * Role.values().length];
                for (int i = 0; i < roles.length; i++) {
                    roles[i] = broken && random.nextInt(500) == 0 ? Float.NaN : random.nextFloat();
                }
                return Map.of("roles", FloatTensor.of(roles, rows, Role.values().length));
            }
            float[] scores =
                    new float[Objects.requireNonNull(inputs.get("candidates")).shape()[0]];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = broken && random.nextInt(20) == 0 ? wild(random) : random.nextFloat() * 20 - 8;
            }
            return Map.of("scores", FloatTensor.of(scores, scores.length, 1));
        }

        private static float wild(Random random) {
            return random.nextBoolean() ? Float.NaN : random.nextBoolean() ? Float.POSITIVE_INFINITY : -1e30f;
        }
    }
}
