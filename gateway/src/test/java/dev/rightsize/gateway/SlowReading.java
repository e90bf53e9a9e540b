package dev.rightsize.gateway;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.StageTimes;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.NotAReceipt;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;

/** Reads for as long as a test wants. Not annotated: the gateway's scan would find it in every test. */
class SlowReading {
    static final CountDownLatch STARTED = new CountDownLatch(1);
    static final CountDownLatch RELEASE = new CountDownLatch(1);

    @Bean
    ReceiptReader receiptReader() {
        return SlowReading::read;
    }

    private static ReadResult read(Picture picture) {
        STARTED.countDown();
        try {
            RELEASE.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var model = new ModelReference("slow", "1.0.0", ModelKind.TASK_SPECIFIC, Place.DEVICE);
        return new ReadResult(
                new NotAReceipt("there is no text on it", 0.9),
                new Page(picture.width(), picture.height(), 0, List.of()),
                picture,
                new StageTimes(0, 0, 0, 0),
                model,
                List.of(model));
    }
}
