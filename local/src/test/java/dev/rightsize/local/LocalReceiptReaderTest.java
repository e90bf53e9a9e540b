package dev.rightsize.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The committed models on the committed samples, from the picture to the receipt. The bounds lie well below what was
 * measured (8 totals, 7 dates, 7 lists of prices of 8), so that only something broken falls below them.
 */
class LocalReceiptReaderTest {
    private static final LocalReceiptReader READER = LocalReceiptReader.open(null, 2);
    private static final Map<Sample, ReadResult> RESULTS = new LinkedHashMap<>();

    @BeforeAll
    static void readEverySample() throws IOException {
        for (Sample sample : Sample.all()) {
            RESULTS.put(sample, READER.read(picture(sample)));
        }
    }

    @AfterAll
    static void free() {
        READER.close();
    }

    @Test
    void reads_the_totals_of_at_least_six_of_eight_samples() {
        assertThat(right((sample, receipt) -> text(receipt.total()).equals(sample.total())))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void gives_a_wrong_total_for_none_of_the_samples() {
        assertThat(right((sample, receipt) ->
                        receipt.total() != null && !text(receipt.total()).equals(sample.total())))
                .isEmpty();
    }

    @Test
    void reads_the_dates_of_at_least_six_of_eight_samples() {
        assertThat(right((sample, receipt) -> text(receipt.date()).equals(sample.date())))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void reads_every_price_of_at_least_five_of_eight_samples() {
        assertThat(right((sample, receipt) -> prices(receipt).equals(sample.prices())))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void finds_a_merchant_on_at_least_six_of_eight_samples() {
        assertThat(right((sample, receipt) -> receipt.merchant() != null)).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void tells_which_models_took_part_and_how_long_each_stage_took() {
        for (ReadResult result : RESULTS.values()) {
            assertThat(result.servedBy().model()).isEqualTo("receipt-roles");
            assertThat(result.models())
                    .contains(result.servedBy())
                    .extracting(ModelReference::place)
                    .containsOnly(Place.DEVICE);
            assertThat(result.models())
                    .extracting(ModelReference::model)
                    .containsExactly("text-detector", "line-recogniser", "receipt-roles");
            StageTimes times = result.times();
            assertThat(List.of(times.detection(), times.recognition(), times.understanding()))
                    .allMatch(nanos -> nanos > 0);
            assertThat(times.decode()).as("the reader was handed pixels").isZero();
        }
    }

    @Test
    void two_threads_at_once_read_what_one_reads() throws Exception {
        List<Sample> samples = new ArrayList<>(RESULTS.keySet()).subList(4, 6);
        List<Sample> backwards = new ArrayList<>(samples);
        Collections.reverse(backwards);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<Reading>>> both = List.of(() -> readAll(samples), () -> readAll(backwards));
            List<Future<List<Reading>>> readings = threads.invokeAll(both);
            for (int i = 0; i < samples.size(); i++) {
                Reading alone = alone(samples.get(i));
                assertThat(readings.get(0).get().get(i)).isEqualTo(alone);
                assertThat(readings.get(1).get().get(samples.size() - 1 - i)).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_blank_picture_is_no_receipt() {
        byte[] white = new byte[300 * 200 * 3];
        Arrays.fill(white, (byte) 255);

        assertThat(READER.read(new Picture(300, 200, white)).reading())
                .isInstanceOfSatisfying(
                        NotAReceipt.class, not -> assertThat(not.reason()).isEqualTo("no text was found"));
    }

    @Test
    void a_picture_of_one_pixel_is_no_receipt() {
        assertThat(READER.read(new Picture(1, 1, new byte[3])).reading()).isInstanceOf(NotAReceipt.class);
    }

    private static List<Reading> readAll(List<Sample> samples) {
        return samples.stream()
                .map(sample -> READER.read(picture(sample)).reading())
                .toList();
    }

    private static Reading alone(Sample sample) {
        return Objects.requireNonNull(RESULTS.get(sample)).reading();
    }

    /** The names of the samples of which something holds. */
    private static List<String> right(BiPredicate<Sample, Receipt> holds) {
        List<String> names = new ArrayList<>();
        RESULTS.forEach((sample, result) -> {
            if (result.reading() instanceof Receipt receipt && holds.test(sample, receipt)) {
                names.add(sample.image().toString());
            }
        });
        return names;
    }

    private static List<String> prices(Receipt receipt) {
        List<String> prices = new ArrayList<>();
        for (var item : receipt.items()) {
            prices.add(item.value() == null ? "" : item.value().amount().toString());
        }
        return prices;
    }

    private static String text(@Nullable Field<?> field) {
        return field == null || field.value() == null ? "none" : field.value().toString();
    }

    private static Picture picture(Sample sample) {
        return new PictureDecoder().decode(sample.image());
    }
}
