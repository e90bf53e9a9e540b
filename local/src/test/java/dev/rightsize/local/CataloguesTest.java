package dev.rightsize.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.store.BundleFile;
import dev.rightsize.local.store.BundleManifest;
import dev.rightsize.local.store.Bundles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguesTest {
    @Test
    void every_bundle_that_is_shipped_is_in_the_catalogue() throws IOException, URISyntaxException {
        Path bundles = Path.of(Objects.requireNonNull(Bundles.class.getResource("/dev/rightsize/bundles"))
                .toURI());
        try (Stream<Path> names = Files.list(bundles)) {
            assertThat(names.map(name -> name.getFileName().toString()))
                    .as("a new bundle belongs into BuiltInBundles.NAMES")
                    .containsExactlyInAnyOrderElementsOf(Bundles.builtIn().names());
        }
    }

    @Test
    void the_card_in_a_bundle_is_a_card_like_any_other() {
        ModelCard card = Catalogues.builtIn().card("receipt-roles");

        BundleManifest manifest = Bundles.builtIn().open("receipt-roles").manifest();
        assertThat(card).isEqualTo(manifest.card());
        assertThat(card.tasks()).containsExactly(TaskType.READ_RECEIPT);
        assertThat(card.inputs()).containsExactly(Modality.IMAGE);
        assertThat(Objects.requireNonNull(card.bytes()).value())
                .as("the sum of its files")
                .isEqualTo(
                        manifest.files().stream().mapToLong(BundleFile::bytes).sum())
                .isBetween(100_000.0, 5_000_000.0);
        assertThat(card.quality()).allSatisfy(quality -> {
            assertThat(quality.source()).isEqualTo("cross-validated by merchant");
            assertThat(quality.date()).isEqualTo(card.trainedAt());
        });
    }

    @Test
    void reading_a_receipt_takes_the_reader_of_text_first() {
        Catalogue catalogue = Catalogues.builtIn();

        assertThat(catalogue.withNeeds(catalogue.card("receipt-roles")))
                .extracting(ModelCard::name)
                .containsExactly("text-detector", "line-recogniser", "receipt-roles");
    }

    @Test
    void a_user_s_card_that_needs_an_unknown_model_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), """
            {"name": "mine", "kind": "TASK_SPECIFIC", "tasks": ["read-receipt"], "inputs": ["IMAGE"], "description": "x",
             "available": [{"place": "SERVER", "delivery": "PRELOADED"}], "needs": ["pp-ocr-v5"], "licence": "MIT",
             "source": "us", "asOf": "2026-11-24", "transparency": "NONE"}""");

        assertThatThrownBy(() -> Catalogues.with(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'mine' needs 'pp-ocr-v5'")
                .hasMessageContaining("Did you mean 'pp-ocr-v4'?");
        assertThat(Catalogues.with(null).cards()).isEqualTo(Catalogues.builtIn().cards());
    }
}
