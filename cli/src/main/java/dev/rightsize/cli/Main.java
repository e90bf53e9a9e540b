package dev.rightsize.cli;

import dev.rightsize.cli.read.Console;
import dev.rightsize.cli.read.ReadCommand;
import dev.rightsize.cli.train.TrainCommand;
import dev.rightsize.local.LocalReceiptReader;
import dev.rightsize.local.ReceiptReaders;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./rightsize COMMAND …} */
@Command(
        name = "rightsize",
        mixinStandardHelpOptions = true,
        version = "rightsize 0.1.0-SNAPSHOT",
        description = "The smallest model that does the job, where it should run.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SynthesizeCommand.class, TrainCommand.class, HelpCommand.class})
public final class Main implements Runnable {
    private static final ReceiptReaders READERS = LocalReceiptReader::open;

    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(READERS, Console.ofProcess(System.getenv()), arguments));
    }

    /**
     * Runs a command.
     *
     * @param readers opens the reader of receipts
     * @param console where results and everything else go
     * @return the exit code: 0 done, 1 something failed, 2 wrong usage
     */
    static int run(ReceiptReaders readers, Console console, String... arguments) {
        return new CommandLine(new Main())
                .addSubcommand(new ReadCommand(readers, console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(console.err(), true))
                .execute(arguments);
    }

    /** Without a command. */
    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command: read, for example.");
    }
}
