package dev.rightsize.benchmarks;

import dev.rightsize.benchmarks.classify.ClassifyCommand;
import dev.rightsize.benchmarks.detection.DetectionCommand;
import dev.rightsize.benchmarks.lines.LinesCommand;
import dev.rightsize.benchmarks.lines.PageLinesCommand;
import dev.rightsize.benchmarks.receipts.ReceiptsCommand;
import dev.rightsize.benchmarks.router.RouterCommand;
import dev.rightsize.benchmarks.store.StoreCommand;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./rightsize bench receipts --data DIR}; the leading {@code bench} may be left out. */
@Command(
        name = "bench",
        description = "Measures against truth and peers.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command and returns the exit code: 0 done, 1 nothing could be measured, 2 wrong usage. */
    static int run(String... arguments) {
        boolean named = arguments.length > 0 && arguments[0].equals("bench");
        String[] rest = named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        return new CommandLine(new Main())
                .addSubcommand(new ClassifyCommand())
                .addSubcommand(new DetectionCommand())
                .addSubcommand(new LinesCommand())
                .addSubcommand(new PageLinesCommand())
                .addSubcommand(new StoreCommand())
                .addSubcommand(new ReceiptsCommand(Engines.all(), Engines.parsers()))
                .addSubcommand(new RouterCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Main::execute)
                .execute(rest.length == 0 ? new String[] {"--help"} : rest);
    }

    private static int execute(CommandLine.ParseResult parsed) {
        if (!parsed.hasSubcommand() && !CommandLine.printHelpIfRequested(parsed)) {
            parsed.commandSpec().commandLine().usage(System.err);
            return 2;
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
