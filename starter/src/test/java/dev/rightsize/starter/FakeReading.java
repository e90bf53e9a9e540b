package dev.rightsize.starter;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Reply;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Readers and models that need no networks. */
final class FakeReading {
    static final AtomicInteger REMOTE_ASKS = new AtomicInteger();

    private FakeReading() {}

    static ReadResult nothingOn(Picture picture, String model, Place place) {
        var reference = new ModelReference(model, "1.0.0", ModelKind.TASK_SPECIFIC, place);
        return new ReadResult(
                new NotAReceipt("there is no text on it", 0.9),
                new Page(picture.width(), picture.height(), 0, List.of()),
                picture,
                new StageTimes(0, 0, 0, 0),
                reference,
                List.of(reference));
    }

    @Configuration(proxyBeanMethods = false)
    static class Blank {
        @Bean
        ReceiptReader receiptReader() {
            return picture -> nothingOn(picture, "blank", Place.DEVICE);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {
        @Bean
        ReceiptReader receiptReader() {
            return picture -> {
                throw new EngineException("The network is broken.");
            };
        }
    }

    /** Reads for as long as a test wants. */
    @Configuration(proxyBeanMethods = false)
    static class Slow {
        static volatile CountDownLatch started = new CountDownLatch(1);
        static volatile CountDownLatch release = new CountDownLatch(1);

        @Bean
        ReceiptReader receiptReader() {
            return picture -> {
                started.countDown();
                try {
                    release.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return nothingOn(picture, "slow", Place.DEVICE);
            };
        }
    }

    /** Somebody's API, which counts who asks. */
    @Configuration(proxyBeanMethods = false)
    static class Remote {
        @Bean
        Model<Picture, ReadResult> remote() {
            return new Model<>() {
                @Override
                public ModelReference reference() {
                    return new ModelReference("somebody", null, ModelKind.FOUNDATION, Place.REMOTE);
                }

                @Override
                public Delivery delivery() {
                    return Delivery.HOSTED;
                }

                @Override
                public boolean needsNetwork() {
                    return false;
                }

                @Override
                public Reply<ReadResult> ask(Picture picture, Context context) {
                    REMOTE_ASKS.incrementAndGet();
                    return new Reply<>(nothingOn(picture, "somebody", Place.REMOTE), 0.9, Footprint.UNKNOWN);
                }
            };
        }
    }
}
