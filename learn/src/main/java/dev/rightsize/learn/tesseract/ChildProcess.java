package dev.rightsize.learn.tesseract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a program to its end, or ends it when it takes too long or we are ended ourselves. */
public final class ChildProcess {
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int POLL_MILLIS = 5;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::endAll));
    }

    private ChildProcess() {}

    /**
     * What a program left behind.
     *
     * @param exitCode 0 for success
     * @param peakBytes the most memory seen while it ran, looked up every few milliseconds; 0 if never seen
     */
    public record Result(int exitCode, String output, String errors, long peakBytes) {}

    /**
     * Runs a program; its files are deleted afterwards.
     *
     * @throws IOException if it cannot be started or takes longer than the timeout
     */
    public static Result run(List<String> command, Map<String, String> environment, Duration timeout)
            throws IOException {
        Path output = temporaryFile(".out");
        Path errors = temporaryFile(".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            RUNNING.add(process);
            try {
                long peak = await(process, timeout, command.get(0));
                return new Result(process.exitValue(), text(output), text(errors), peak);
            } finally {
                end(process);
                RUNNING.remove(process);
            }
        } finally {
            delete(output);
            delete(errors);
        }
    }

    private static long await(Process process, Duration timeout, String name) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Path status = Path.of("/proc/" + process.pid() + "/status");
        long peak = 0;
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakBytes(status));
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException(name + " took longer than " + timeout.toSeconds() + " s and was ended");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was interrupted", e);
        }
        return peak;
    }

    private static long peakBytes(Path status) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(status));
            return peak.find() ? Long.parseLong(peak.group(1)) * 1024 : 0;
        } catch (IOException e) {
            return 0; // just ended, or a system without /proc
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** On Ctrl-C: no process and no file of ours stays behind. */
    private static void endAll() {
        RUNNING.forEach(ChildProcess::end);
        FILES.forEach(file -> {
            try {
                delete(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit(); // the last chance, and nobody left to tell
            }
        });
    }

    private static Path temporaryFile(String ending) throws IOException {
        Path file = Files.createTempFile("tesseract-", ending);
        FILES.add(file);
        return file;
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        FILES.remove(file);
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
