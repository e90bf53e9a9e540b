package dev.rightsize.cli.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads all inputs with several threads and prints them in their order, as soon as their turn has come. */
final class ReadRun {
    private static final int AHEAD = 4;
    private static final int INTERRUPTED = 130;

    private final PictureReading reading;
    private final Annotations annotations;
    private final Format format;
    private final Console console;
    private final Results results;
    private int failures;

    ReadRun(PictureReading reading, Annotations annotations, Format format, Console console) {
        this.reading = reading;
        this.annotations = annotations;
        this.format = format;
        this.console = console;
        this.results = new Results(console.out(), format);
    }

    /** Returns the exit code: 0 if all were read, 1 if not. */
    int run(List<Input> inputs, int workers) {
        Thread onInterrupt = new Thread(this::endQuietly, "rightsize-end");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        ExecutorService pool = Executors.newFixedThreadPool(workers, ReadRun::daemon);
        try {
            print(inputs, workers, pool);
            results.end();
            return failures == 0 ? 0 : 1;
        } catch (IOException e) {
            console.err().println("rightsize: The results cannot be written (" + e.getMessage() + "); stopped.");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            endQuietly();
            return INTERRUPTED;
        } finally {
            pool.shutdownNow();
            removeHook(onInterrupt);
        }
    }

    private void print(List<Input> inputs, int workers, ExecutorService pool) throws IOException, InterruptedException {
        ProgressBar bar = new ProgressBar(console.err(), console.progress(), inputs.size());
        Deque<Future<Rendered>> ahead = new ArrayDeque<>();
        bar.draw(0);
        int submitted = 0;
        for (int done = 1; done <= inputs.size(); done++) {
            while (submitted < inputs.size() && ahead.size() < workers * AHEAD) {
                int index = submitted++;
                ahead.add(pool.submit(() -> read(index, inputs.get(index))));
            }
            Rendered next = finished(ahead.remove());
            bar.clear();
            results.add(next.text());
            if (next.complaint() != null) {
                failures++;
                console.err().println(ReceiptText.plain("rightsize: " + next.complaint()));
            } else if (next.failed()) {
                failures++;
            }
            bar.draw(done);
        }
        bar.clear();
        if (inputs.size() > 1 && failures > 0) {
            console.err().println("rightsize: " + failures + " of " + inputs.size() + " could not be read.");
        }
    }

    /** In a thread of the pool: only text leaves it, so that pictures do not pile up. */
    private Rendered read(int index, Input input) {
        try {
            return rendered(index, outcome(input));
        } catch (OutOfMemoryError e) {
            return rendered(
                    index,
                    new Outcome.Failure(
                            input.name(),
                            "out-of-memory",
                            "'" + input.name() + "' needs"
                                    + " more memory than Java may use ("
                                    + (Runtime.getRuntime().maxMemory() >> 20)
                                    + " MB). Raise it with RIGHTSIZE_JAVA_OPTS=-Xmx2g, or read fewer at a time with"
                                    + " --threads 1."));
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours. It is shown, not hidden; but the other nine hundred files must not suffer from it.
            return rendered(
                    index,
                    new Outcome.Failure(
                            input.name(),
                            "internal-error",
                            "'" + input.name() + "' made Rightsize fail (" + e
                                    + "). Please report it, with the picture if you may."));
        }
    }

    private Outcome outcome(Input input) {
        if (input instanceof Input.Photo photo) {
            return reading.read(photo.path());
        }
        Input.Nothing nothing = (Input.Nothing) input;
        return new Outcome.Failure(nothing.name(), nothing.code(), nothing.message());
    }

    private Rendered rendered(int index, Outcome outcome) {
        boolean failed = outcome instanceof Outcome.Failure;
        String complaint = outcome instanceof Outcome.Failure failure && !format.showsFailures()
                ? failure.message()
                : annotations.write(index, outcome);
        return new Rendered(format.render(outcome, console.colours()), failed, complaint);
    }

    private static Rendered finished(Future<Rendered> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A result could not be rendered. Please report it.", e.getCause());
        }
    }

    private void endQuietly() {
        try {
            results.end();
        } catch (IOException e) {
            // Nobody reads the results any more.
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running: Java is shutting down.
        }
    }

    /** A daemon, so that a Ctrl-C or a closed pipe need not wait for pictures that nobody will see. */
    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "rightsize-read");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @param text what to print as result
     * @param failed whether the input could not be read
     * @param complaint what to print on the error stream
     */
    private record Rendered(
            String text, boolean failed, @Nullable String complaint) {}
}
