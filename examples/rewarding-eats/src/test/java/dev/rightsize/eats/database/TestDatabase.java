package dev.rightsize.eats.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A new database that goes when it is closed. The PostgreSQL server is started once and ends with the JVM. */
public final class TestDatabase implements AutoCloseable {
    private final Database database;
    private final Runnable removal;

    private TestDatabase(Database database, Runnable removal) {
        this.database = database;
        this.removal = removal;
    }

    /** A new, migrated, empty database. */
    public static TestDatabase of(Vendor vendor) {
        return vendor == Vendor.SQLITE ? sqlite() : postgresql();
    }

    private static TestDatabase sqlite() {
        try {
            Path folder = Files.createTempDirectory("eats-test");
            return new TestDatabase(
                    Database.open(DatabaseAddress.in(folder)),
                    () -> FileSystemUtils.deleteRecursively(folder.toFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static TestDatabase postgresql() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient server = JdbcClient.create(Server.STARTED.getPostgresDatabase());
        server.sql("CREATE DATABASE " + name + " TEMPLATE " + Server.MIGRATED).update();
        return new TestDatabase(
                Database.open(Server.address(name)),
                () -> server.sql("DROP DATABASE " + name + " WITH (FORCE)").update());
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        removal.run();
    }

    private static final class Server {
        static final EmbeddedPostgres STARTED = start();
        static final String MIGRATED = migrated();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static String migrated() {
            JdbcClient.create(STARTED.getPostgresDatabase())
                    .sql("CREATE DATABASE migrated")
                    .update();
            Database.open(address("migrated")).close();
            return "migrated";
        }

        private static DatabaseAddress address(String name) {
            return DatabaseAddress.of(STARTED.getJdbcUrl("postgres", name));
        }
    }
}
