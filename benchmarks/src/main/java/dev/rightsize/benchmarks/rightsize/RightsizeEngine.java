package dev.rightsize.benchmarks.rightsize;

import dev.rightsize.benchmarks.engine.EngineReading;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.benchmarks.engine.Stage;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.StageTimes;
import dev.rightsize.reading.pixels.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** One receipt at a time, with all threads on it. */
final class RightsizeEngine implements ReadingEngine {
    private final String name;
    private final ReceiptReader reader;
    private final Decoding decoding;

    RightsizeEngine(String name, ReceiptReader reader, Decoding decoding) {
        this.name = name;
        this.reader = reader;
        this.decoding = decoding;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public EngineReading read(Path image, String language) {
        long start = System.nanoTime();
        try {
            Picture picture = decoding.decode(image);
            long decode = System.nanoTime() - start;
            ReadResult result = reader.read(picture);
            return EngineReading.of(
                    result.reading(), result.page(), stages(result.times().withDecode(decode)));
        } catch (IOException | EngineException e) {
            return EngineReading.failed(String.valueOf(e.getMessage()));
        }
    }

    private static Map<Stage, Long> stages(StageTimes times) {
        return Map.of(
                Stage.DECODE, times.decode(),
                Stage.DETECTION, times.detection(),
                Stage.RECOGNITION, times.recognition(),
                Stage.UNDERSTANDING, times.understanding());
    }

    @Override
    public void close() {
        reader.close();
    }
}
