package dev.rightsize.eats.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an exception came from, without its message: a database's message, for one, quotes the row. */
public final class Trace {
    private static final int FRAMES = 6;

    private Trace() {}

    /** Kinds and places of an exception and of its causes, on one line. */
    public static String of(Throwable thrown) {
        List<String> parts = new ArrayList<>();
        @Nullable Throwable one = thrown;
        for (int depth = 0; one != null && depth < 5; depth++, one = one.getCause()) {
            parts.add(one.getClass().getName() + " at " + places(one.getStackTrace()));
        }
        return String.join("; caused by ", parts);
    }

    private static String places(StackTraceElement[] frames) {
        List<String> places = new ArrayList<>();
        for (StackTraceElement frame : frames) {
            boolean ours = frame.getClassName().startsWith("dev.rightsize.");
            if (places.size() < FRAMES && (ours || places.isEmpty())) {
                places.add(frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
            }
        }
        return String.join(" < ", places);
    }
}
