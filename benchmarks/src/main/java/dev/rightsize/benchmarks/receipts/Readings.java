package dev.rightsize.benchmarks.receipts;

import dev.rightsize.benchmarks.engine.EngineReading;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.tesseract.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Reads receipts of a set with an engine, as many at once as the engine wants; results in input order. */
final class Readings implements AutoCloseable {
    private final ReadingEngine engine;
    private final ExecutorService threads;

    Readings(ReadingEngine engine) {
        this.engine = engine;
        threads = Executors.newFixedThreadPool(engine.atOnce());
    }

    /** @param done told of each reading in input order, as soon as all before it are done too */
    List<TimedReading> read(TruthSet set, List<ReceiptTruth> receipts, Consumer<TimedReading> done) {
        List<Future<TimedReading>> started = new ArrayList<>();
        for (ReceiptTruth receipt : receipts) {
            started.add(threads.submit(() -> read(set, receipt)));
        }
        List<TimedReading> readings = new ArrayList<>();
        for (Future<TimedReading> reading : started) {
            readings.add(result(reading));
            done.accept(readings.get(readings.size() - 1));
        }
        return readings;
    }

    private TimedReading read(TruthSet set, ReceiptTruth receipt) {
        Path image = set.image(receipt);
        long start = System.nanoTime();
        EngineReading result = Files.isReadable(image)
                ? engine.read(image, Language.of(set, receipt))
                : EngineReading.failed("no readable file " + image);
        return new TimedReading(receipt, result, System.nanoTime() - start);
    }

    private static TimedReading result(Future<TimedReading> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The engine has a fault: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
