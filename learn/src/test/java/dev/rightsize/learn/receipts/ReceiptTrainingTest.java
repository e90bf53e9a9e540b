package dev.rightsize.learn.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.learn.features.LabelledReceipt;
import dev.rightsize.learn.receipts.ReceiptTraining.Trained;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.local.store.BundleManifest;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A training too small to be any good, from pages to a bundle: 40 pages stand for real ones, 60 are generated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptTrainingTest {
    private static final CrossFit.Settings SETTINGS = new CrossFit.Settings(2, 60, 1, 3);

    private Path folder = Path.of(".");
    private final List<LabelledReceipt> receipts = receipts();
    private final List<TruthSet> sets = List.of(new TruthSet(
            "mine",
            Path.of("."),
            false,
            receipts.stream().map(LabelledReceipt::truth).toList()));
    private final List<Double> progress = new ArrayList<>();
    private final Trained trained = train();
    private final TrainingReport report = TrainingReport.of(sets, receipts, trained.predictions());

    @BeforeAll
    void aBundle(@TempDir Path bundles) throws IOException {
        folder = bundles;
        write("one", trained, report);
    }

    @Test
    void every_real_receipt_gets_a_prediction_in_order() {
        assertThat(trained.predictions())
                .extracting(prediction -> prediction.file())
                .containsExactlyElementsOf(
                        receipts.stream().map(receipt -> receipt.truth().file()).toList());
        assertThat(Objects.requireNonNull(report.scores().get("mine")).field(ScoredField.TOTAL))
                .isNotNull();
        assertThat(String.join("\n", report.lines())).contains("mine, cross-validated");
    }

    @Test
    void progress_only_grows_and_ends_at_one() {
        assertThat(progress).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void the_written_bundle_understands_as_the_fitted_networks_do() {
        ReceiptUnderstanding fitted = new ReceiptUnderstanding(new FittedEngine(trained.models()), trained.choices());
        ReceiptUnderstanding opened = ReceiptBundle.open(folder.resolve("one"));
        int withTotal = 0;

        for (LabelledReceipt receipt : receipts) {
            Page page = receipt.page().page();
            Reading reading = opened.read(page);
            assertThat(reading)
                    .usingRecursiveComparison()
                    .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-3 ? 0 : 1, Double.class)
                    .isEqualTo(fitted.read(page));
            withTotal += reading instanceof Receipt found && found.total() != null ? 1 : 0;
        }
        assertThat(withTotal).as("even so little training finds some totals").isPositive();
    }

    @Test
    void the_card_tells_data_seed_and_cross_validated_quality() {
        BundleManifest manifest =
                Bundles.in(folder.resolve("one")).open(ReceiptBundle.NAME).manifest();

        assertThat(manifest.card().trainedOn()).contains("60 generated pages").contains("mine (40)");
        assertThat(manifest.card().seed()).isEqualTo(3L);
        assertThat(manifest.card().licence()).isEqualTo("Apache-2.0");
        assertThat(manifest.card().quality()).anySatisfy(quality -> {
            assertThat(quality.measure()).isEqualTo("total wrong");
            assertThat(quality.data()).isEqualTo("mine");
            assertThat(quality.source()).startsWith("cross-validated");
        });
    }

    @Test
    void the_same_seed_gives_the_same_bundle_to_the_byte() throws IOException {
        Trained again = train();
        write("two", again, TrainingReport.of(sets, receipts, again.predictions()));

        try (var files = Files.walk(folder.resolve("one"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(7)
                    .allSatisfy(file -> assertThat(file)
                            .hasSameBinaryContentAs(folder.resolve("two")
                                    .resolve(folder.resolve("one").relativize(file))));
        }
        assertThat(again.predictions()).isEqualTo(trained.predictions());
    }

    @Test
    void without_real_receipts_it_learns_and_calibrates_on_generated_ones() {
        Trained alone = new ReceiptTraining(List.of(), List.of(), SETTINGS).run(share -> {});

        assertThat(alone.predictions()).isEmpty();
        assertThat(alone.choices().total().temperature())
                .as("fitted, not assumed")
                .isNotEqualTo(1);
        assertThat(alone.choices().total().threshold()).isGreaterThan(0.3);
    }

    private Trained train() {
        progress.clear();
        return new ReceiptTraining(receipts, List.of(), SETTINGS).run(progress::add);
    }

    private void write(String name, Trained result, TrainingReport ofResult) throws IOException {
        ReceiptBundleWriter.write(
                folder.resolve(name), "9.0.0", SETTINGS, sets, List.of("a reader of tests"), result, ofResult);
    }

    /** Generated pages in place of real ones: with truth, and of a set of their own; the last has lost its text. */
    private static List<LabelledReceipt> receipts() {
        List<LabelledReceipt> receipts = new ArrayList<>(SyntheticPages.of(500, 48).stream()
                .filter(LabelledReceipt::isReceipt)
                .limit(40)
                .map(page -> new LabelledReceipt("mine", page.truth(), page.page(), page.roles(), true))
                .toList());
        LabelledReceipt last = receipts.remove(receipts.size() - 1);
        PageFacts empty = PageFacts.of(new Page(10, 10, 0, List.of()));
        receipts.add(new LabelledReceipt("mine", last.truth(), empty, new float[0][], true));
        return receipts;
    }
}
