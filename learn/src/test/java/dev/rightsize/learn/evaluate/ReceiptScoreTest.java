package dev.rightsize.learn.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.dataset.TruthSet;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptScoreTest {
    /** {@code expected.txt} is what the Python scorer printed for these made-up receipts. */
    @Test
    void prints_what_the_python_scorer_printed_for_the_golden_receipts() throws Exception {
        Path golden = golden();

        ReceiptScore score = ReceiptScore.of(
                TruthSet.read(golden).receipts(), Predictions.read(golden.resolve("predictions.jsonl")));

        assertThat(score.lines()).isEqualTo(Files.readAllLines(golden.resolve("expected.txt")));
    }

    @Test
    void keeps_its_figures_when_predictions_are_written_and_read_again(@TempDir Path folder) throws Exception {
        Path golden = golden();
        List<String> written = Predictions.read(golden.resolve("predictions.jsonl")).stream()
                .map(Predictions::toJson)
                .toList();
        Path file = Files.write(folder.resolve("written.jsonl"), written);

        assertThat(ReceiptScore.of(TruthSet.read(golden).receipts(), Predictions.read(file))
                        .lines())
                .isEqualTo(Files.readAllLines(golden.resolve("expected.txt")));
        assertThat(PythonScorer.lines(golden.resolve("truth.jsonl"), file))
                .isEqualTo(Files.readAllLines(golden.resolve("expected.txt")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void agrees_with_the_python_scorer_on_random_receipts(long seed, @TempDir Path folder) throws Exception {
        RandomReadings readings = new RandomReadings(seed);
        Path truth = Files.write(folder.resolve("truth.jsonl"), readings.truths());
        Path predictions = Files.write(folder.resolve("predictions.jsonl"), readings.predictions());

        List<String> expected = PythonScorer.lines(truth, predictions);

        ReceiptScore score = ReceiptScore.of(TruthSet.read(folder).receipts(), Predictions.read(predictions));
        assertThat(score.lines()).isEqualTo(expected);
    }

    @Test
    void has_no_figures_for_what_no_truth_says() {
        ReceiptScore score = ReceiptScore.of(List.of(), List.of());

        assertThat(score.lines()).containsExactly("receipts 0  read 0");
        assertThat(score.allThree()).isNull();
        assertThat(score.field(ScoredField.TOTAL)).isNull();
    }

    private static Path golden() throws URISyntaxException {
        URL url = ReceiptScoreTest.class.getResource("/scoring/truth.jsonl");
        return Objects.requireNonNull(
                Path.of(Objects.requireNonNull(url).toURI()).getParent());
    }
}
