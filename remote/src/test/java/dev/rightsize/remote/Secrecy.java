package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Hears every log at every level, is shown every exception, and fails a test in which a secret stood in one. */
final class Secrecy implements BeforeEachCallback, AfterEachCallback {
    private static final List<String> SERVER_SIDE = List.of("org.eclipse.jetty", "com.github.tomakehurst", "wiremock");

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final Ears ears = new Ears();
    private final Logger root = Logger.getLogger("");
    private @Nullable Level before;

    /** Looks through an exception with its causes and traces. */
    void look(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        heard.add(text.toString());
    }

    void look(Object shown) {
        heard.add(String.valueOf(shown));
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        before = root.getLevel();
        root.setLevel(Level.ALL);
        root.addHandler(ears);
        heard.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root.removeHandler(ears);
        root.setLevel(before);
        assertThat(heard).noneMatch(text -> text.contains(Provider.SECRET));
    }

    private final class Ears extends Handler {
        Ears() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            String logger = String.valueOf(record.getLoggerName());
            if (SERVER_SIDE.stream().anyMatch(logger::startsWith)) {
                return;
            }
            heard.add(logger + " " + record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()));
            if (record.getThrown() != null) {
                look(record.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
