package dev.rightsize.cli.train;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./rightsize train MODEL}: trains a classifier from examples, or one of our models again. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains a classifier of yours, or one of our models again.",
        subcommands = {ReceiptRolesCommand.class, RecogniserCommand.class, DetectorCommand.class})
public final class TrainCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /** Without a model. */
    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Name a model: classify, encoder, languages, receipt-roles, recogniser or detector.");
    }
}
