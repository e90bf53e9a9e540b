package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import java.util.List;

/**
 * Makes receipts that never were, with full truth; the same seed gives the same receipt.
 *
 * <pre>{@code
 * ReceiptGenerator generator = ReceiptGenerator.everywhere();
 * SyntheticReceipt receipt = generator.generate(42);
 * LabelledPage page = receipt.toPage(PageNoise.SCAN);
 * }</pre>
 *
 * Immutable and thread-safe.
 */
public final class ReceiptGenerator {
    private final List<Region> regions;

    private ReceiptGenerator(List<Region> regions) {
        this.regions = List.copyOf(regions);
    }

    /** All regions, those that most test receipts are from more often. */
    public static ReceiptGenerator everywhere() {
        return new ReceiptGenerator(List.of(
                Region.EN_US,
                Region.EN_US,
                Region.EN_US,
                Region.EN_US,
                Region.EN_GB,
                Region.EN_MY,
                Region.EN_MY,
                Region.EN_MY,
                Region.ES_ES,
                Region.ES_ES,
                Region.ES_MX,
                Region.CA_ES,
                Region.FR_FR,
                Region.DE_DE,
                Region.DE_DE,
                Region.IT_IT,
                Region.PT_PT,
                Region.PT_BR));
    }

    /** Only the given regions, each as often as it is given. */
    public static ReceiptGenerator of(Region... regions) {
        return new ReceiptGenerator(List.of(regions));
    }

    /** A receipt, now and then a card slip. */
    public SyntheticReceipt generate(long seed) {
        return ReceiptWriter.write(seed, region(seed));
    }

    /** A page that is no receipt: a letter, a menu, a price list, a card, a flyer, a page of a book. */
    public SyntheticReceipt generateOther(long seed) {
        return NonReceiptWriter.write(seed, region(seed));
    }

    private Region region(long seed) {
        return new Dice(seed).fork("region").oneOf(regions);
    }
}
