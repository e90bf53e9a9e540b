package dev.rightsize.local.routing;

import static dev.rightsize.core.task.Budget.ofMoney;
import static dev.rightsize.core.task.TaskType.READ_RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.LocalReceiptReader;
import dev.rightsize.local.catalogue.ShippedGrids;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.store.RemoteStub;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.remote.EncodedImage;
import dev.rightsize.remote.Endpoint;
import dev.rightsize.remote.RemoteModel;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ten lines of README and of docs/guide/hybrid.md; {@code GuideCodeTest} compares them. */
class TenLinesTest {
    private static final String RECEIPT = """
            {"isReceipt": true, "merchant": "Café Ocho", "address": null, "phone": null, "taxId": null,
             "date": "2026-10-31", "time": null, "currency": "EUR", "receiptNumber": null, "items": [], "subtotal": null,
             "discounts": [], "taxes": [], "tip": null, "total": 14.30, "payments": [], "change": null}
            """;

    @Test
    void a_task_is_right_sized_in_ten_lines() {
        Map<String, String> environment = System.getenv();
        Path photo = Path.of(System.getProperty("basedir", "."), "../samples/it-IT-dot-matrix-44.jpg");
        try (JvmHost host = new JvmHost();
                LocalReceiptReader reader = LocalReceiptReader.open(null, 2);
                RemoteStub stub = new RemoteStub(RECEIPT)) {
            Endpoint endpoint = stub.endpoint();
            ModelCard card = Catalogues.builtIn().card("gpt-4o-mini");
            Grids grids = ShippedGrids.grids();

            // [ten-lines]
            Task task = Task.of(
                    "read-receipt",
                    READ_RECEIPT,
                    Requirements.builder().budget(ofMoney(20)).build());
            var small = ReceiptModel.readings(reader, MachineMeter.of(environment, 1, 2));
            var large = RemoteModel.at(endpoint, card, grids).readReceipt().adapt(EncodedImage::ofFile, it -> it);
            var router = Router.<Path, Reading>builder(task, host)
                    .strategy(Strategy.HYBRID)
                    .model(small, Safeguards.of(small).withMinConfidence(0.5))
                    .model(large)
                    .build();
            Result<Reading> result = router.ask(photo); // result.text(): receipt-roles (DEVICE) served
            Measure energy = result.footprint().energyWh(); // 0.0021 Wh (0.00036…0.0042), estimated
            // [/ten-lines]

            assertThat(result.text()).isEqualTo("receipt-roles (DEVICE) served");
            assertThat(value(result)).isInstanceOf(Receipt.class);
            assertThat(energy).isNotNull();
            assertThat(stub.asked()).as("nothing left the device").isZero();

            Result<Reading> unsure = Router.<Path, Reading>builder(task, host)
                    .strategy(Strategy.HYBRID)
                    .model(small, Safeguards.of(small).withMinConfidence(1))
                    .model(large)
                    .build()
                    .ask(photo);

            assertThat(unsure.text())
                    .matches("receipt-roles \\(DEVICE\\) was rejected: .*gpt-4o-mini \\(REMOTE\\) served");
            assertThat(stub.asked()).isEqualTo(1);
        }
    }

    private static @Nullable Reading value(Result<Reading> result) {
        var answer = result.answer();
        return answer == null ? null : answer.value();
    }
}
