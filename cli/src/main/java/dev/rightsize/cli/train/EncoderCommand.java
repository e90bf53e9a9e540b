package dev.rightsize.cli.train;

import dev.rightsize.cli.read.Console;
import dev.rightsize.learn.classify.ClassifierBundleWriter;
import dev.rightsize.learn.classify.PublishedEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rightsize train encoder --out DIR}: MiniLM as a bundle for the task {@code embed}. */
@Command(
        name = "encoder",
        mixinStandardHelpOptions = true,
        description =
                "Writes MiniLM, its published weights stored as one byte each (23 MB), as a bundle of the task embed.")
public final class EncoderCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the bundle to write.")
    private Path out = Path.of("");

    @Option(
            names = "--bundle-version",
            defaultValue = "1.0.0",
            description = "Version of the bundle (default: ${DEFAULT-VALUE}).")
    private String version = "1.0.0";

    /** @param console where the result goes */
    public EncoderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ClassifierBundleWriter.writeEncoder(out, version, PublishedEncoder.make());
        console.out().write(("Written: " + out + "\n").getBytes(StandardCharsets.UTF_8));
        return 0;
    }
}
