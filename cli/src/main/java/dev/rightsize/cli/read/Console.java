package dev.rightsize.cli.read;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command writes to, in UTF-8 whatever the locale.
 *
 * @param out results; unbuffered, so that one write is one call to the system
 * @param err everything else
 * @param colours whether results may be coloured
 * @param progress whether somebody watches {@code err}
 */
public record Console(OutputStream out, PrintStream err, boolean colours, boolean progress) {
    /** This process's own streams; colours on a terminal, unless {@code NO_COLOR} is set (no-color.org). */
    public static Console ofProcess(Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Console(new FileOutputStream(FileDescriptor.out), err, isTerminal(1) && !plain, isTerminal(2));
    }

    /** Java 17 cannot tell for one stream; Linux can. Elsewhere both count as terminals if Java has a console. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return !Files.exists(Path.of("/proc/self/fd")) && System.console() != null;
        }
    }
}
