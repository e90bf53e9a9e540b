package dev.rightsize.eats.operations;

import dev.rightsize.eats.problem.Trace;
import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/** Exceptions in the log without their messages, which may quote what a person sent or a row of the database. */
public final class WithoutMessages implements StackTracePrinter {
    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        out.append(Trace.of(throwable));
    }
}
