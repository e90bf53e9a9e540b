package dev.rightsize.benchmarks.architecture.broken.core.leftovers;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Everything that core must leave alone, in a package that core does not have. */
@SuppressWarnings({"DefaultCharset", "JavaTimeDefaultTimeZone", "StringCaseLocaleUsage"}) // it is meant to be wrong
abstract class Leftovers {
    abstract Socket network();

    abstract AtomicInteger atomic();

    abstract Method reflection();

    abstract NumberFormat numbers();

    abstract LocalDate calendar();

    abstract Thread thread();

    abstract ProcessBuilder process();

    abstract Formatter formatter();

    @Test
    void foreignAnnotation() {}

    static byte[] file(Path path) throws IOException {
        return Files.readAllBytes(path);
    }

    static List<Object> calls() throws ClassNotFoundException {
        return List.of(
                String.format("%d", 1),
                Locale.getDefault(),
                System.nanoTime(),
                Class.forName("java.lang.String"),
                "I".toLowerCase());
    }
}
