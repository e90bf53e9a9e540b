package dev.rightsize.benchmarks.receipts;

import dev.rightsize.benchmarks.engine.EngineReading;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.evaluate.Prediction;

/**
 * A receipt as an engine read it, and how long that took.
 *
 * @param wallNanos from the file on the disk to the fields
 */
record TimedReading(ReceiptTruth truth, EngineReading result, long wallNanos) {
    /** Nothing, if the engine failed. */
    Prediction prediction() {
        return result.reading() == null
                ? Prediction.nothing(truth.file())
                : Prediction.of(truth.file(), result.reading());
    }
}
