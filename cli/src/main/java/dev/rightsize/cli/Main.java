package dev.rightsize.cli;

import dev.rightsize.cli.advise.AdviseCommand;
import dev.rightsize.cli.ask.AskCommand;
import dev.rightsize.cli.classify.ClassifyCommand;
import dev.rightsize.cli.compare.CompareCommand;
import dev.rightsize.cli.footprint.FootprintCommand;
import dev.rightsize.cli.models.ModelsCommand;
import dev.rightsize.cli.read.Console;
import dev.rightsize.cli.read.ReadCommand;
import dev.rightsize.cli.store.HubCommand;
import dev.rightsize.cli.store.ListCommand;
import dev.rightsize.cli.store.PullCommand;
import dev.rightsize.cli.store.RemoveCommand;
import dev.rightsize.cli.store.VerifyCommand;
import dev.rightsize.cli.train.ClassifierCommand;
import dev.rightsize.cli.train.EncoderCommand;
import dev.rightsize.cli.train.LanguagesCommand;
import dev.rightsize.cli.train.TrainCommand;
import dev.rightsize.local.LocalReceiptReader;
import dev.rightsize.local.ReceiptReaders;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
        subcommands = {SynthesizeCommand.class, HelpCommand.class})
public final class Main implements Runnable {
    private static final ReceiptReaders READERS = LocalReceiptReader::open;

    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // LangChain4j's logger has nowhere to write to here
        System.exit(run(READERS, Console.ofProcess(System.getenv()), System.in, arguments));
    }

    /** Runs a command that asks nothing; see the other. */
    static int run(ReceiptReaders readers, Console console, String... arguments) {
        return run(readers, console, InputStream.nullInputStream(), arguments);
    }

    /**
     * Runs a command.
     *
     * @param readers opens the reader of receipts
     * @param console where results and everything else go
     * @param in where answers to questions come from
     * @return the exit code: 0 done, 1 something failed, 2 wrong usage
     */
    static int run(ReceiptReaders readers, Console console, InputStream in, String... arguments) {
        return run(readers, console, in, System.getenv(), arguments);
    }

    /** The same with another environment, where addresses of APIs are. */
    static int run(
            ReceiptReaders readers,
            Console console,
            InputStream in,
            Map<String, String> environment,
            String... arguments) {
        return new CommandLine(new Main())
                .addSubcommand(new ReadCommand(readers, console))
                .addSubcommand(new AskCommand(console, environment))
                .addSubcommand(new ClassifyCommand(console))
                .addSubcommand(train(console))
                .addSubcommand(models(console, in))
                .addSubcommand(new HubCommand(console))
                .addSubcommand(AdviseCommand.create(console, in))
                .addSubcommand(CompareCommand.create(console, environment))
                .addSubcommand(new FootprintCommand(console, in))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(console.err(), true))
                .setParameterExceptionHandler(Main::complain)
                .execute(arguments);
    }

    private static CommandLine models(Console console, InputStream in) {
        return new CommandLine(new ModelsCommand(console))
                .addSubcommand(new PullCommand(console, in))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new RemoveCommand(console));
    }

    private static CommandLine train(Console console) {
        return new CommandLine(new TrainCommand())
                .addSubcommand(new ClassifierCommand(console))
                .addSubcommand(new EncoderCommand(console))
                .addSubcommand(new LanguagesCommand(console));
    }

    /** What is wrong, and how to learn more; the whole help would hide it. */
    private static int complain(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("rightsize: " + e.getMessage());
        if (command.getParent() == null) {
            command.usage(err);
        } else {
            err.println("Help: ./rightsize help "
                    + command.getCommandSpec().qualifiedName().replaceFirst("^\\S+ ", ""));
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Without a command. */
    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command: read, for example.");
    }
}
