package dev.rightsize.eats;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole app on a free port of this machine, with a database of a test. */
public final class RunningEats implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path folder;

    private RunningEats(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** @param settings such as {@code --eats.demo=true} */
    public static RunningEats on(Database database, String... settings) {
        DatabaseAddress address = database.address();
        try {
            Path folder = Files.createTempDirectory("eats-app");
            String[] arguments = Stream.concat(
                            Stream.of(
                                            "--server.port=0",
                                            "--eats.folder=" + folder,
                                            "--eats.database-url=" + address.url(),
                                            "--eats.demo=false",
                                            "--rightsize.hub.enabled=false",
                                            "--logging.level.root=warn")
                                    .filter(usual -> Arrays.stream(settings)
                                            .noneMatch(setting -> setting.startsWith(usual.split("=", 2)[0] + "="))),
                            Arrays.stream(settings))
                    .toArray(String[]::new);
            return new RunningEats(new SpringApplicationBuilder(RewardingEats.class).run(arguments), folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The address of this path. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** A part of the app. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All parts of a kind. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Where the app keeps what is not in the database. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        context.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
