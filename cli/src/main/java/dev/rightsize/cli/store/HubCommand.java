package dev.rightsize.cli.store;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.hub.HubServer;
import dev.rightsize.local.hub.ServedHub;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.Bundles;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rightsize hub [DIR]} */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        description =
                "Serves bundles over HTTP until it is ended: those of a folder, and those that come with Rightsize.",
        footer = {
            "",
            "It does not encrypt. For other machines put it behind a server that does.",
            "",
            "Examples:",
            "  ./rightsize hub my-models --port 8321",
            "  ./rightsize models pull pp-ocr-v4 --hub http://127.0.0.1:8321/hub/models"
        })
public final class HubCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder laid out {name}/{version}/bundle.json; a store is one, too.")
    private @Nullable Path folder;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen; 0 for any free port (default: 8321).")
    private int port = 8321;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Which of this machine's addresses to listen at (default: 127.0.0.1, for this machine only).")
    private String address = "127.0.0.1";

    /** @param console where requests and complaints are told */
    public HubCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > MOST_PORT) {
            throw usage("--port must be from 0 to " + MOST_PORT + " but is " + port + ".");
        }
        InetSocketAddress at = new InetSocketAddress(address, port);
        if (at.isUnresolved()) {
            throw usage("--address '" + address + "' is no address of this machine. 0.0.0.0 means all of them.");
        }
        try (HubServer hub = HubServer.start(new ServedHub(Bundles.in(folder), null), at, console.err()::println)) {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(hub.address());
            awaitEnd();
            return 0;
        } catch (BundleException e) {
            throw usage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            console.err()
                    .println("rightsize: Cannot listen at " + address + ":" + port + " (" + e.getMessage()
                            + "). Choose another with --port; 0 takes any that is free.");
            return 1;
        }
    }

    /** Of this process, or of this thread. */
    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
