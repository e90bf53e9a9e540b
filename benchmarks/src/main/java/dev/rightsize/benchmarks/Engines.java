package dev.rightsize.benchmarks;

import dev.rightsize.benchmarks.engine.EngineFactory;
import dev.rightsize.benchmarks.engine.MissingEngine;
import dev.rightsize.benchmarks.rightsize.OurParsers;
import dev.rightsize.learn.evaluate.TypedValues;
import java.util.List;

/** The engines that {@code --engines} may name, and the parsers that errors are judged by. */
final class Engines {
    private static final String NOT_YET = "the receipt reader is not plugged in yet (dev.rightsize.benchmarks.Engines)";

    private Engines() {}

    static List<EngineFactory> all() {
        return List.of(new MissingEngine("rightsize", NOT_YET), new MissingEngine("tesseract", NOT_YET));
    }

    static TypedValues parsers() {
        return new OurParsers();
    }
}
