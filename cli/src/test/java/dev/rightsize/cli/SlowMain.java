package dev.rightsize.cli;

import dev.rightsize.cli.read.Console;
import java.util.Map;

/** The command line with the tests' reader, to be run as a process and interrupted. */
final class SlowMain {
    private SlowMain() {}

    public static void main(String[] arguments) {
        System.exit(Main.run((models, threads, tier) -> Receipts.reader(), Console.ofProcess(Map.of()), arguments));
    }
}
