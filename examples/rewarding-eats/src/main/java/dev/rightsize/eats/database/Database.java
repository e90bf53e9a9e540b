package dev.rightsize.eats.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteConfig;

/** An open database with the schema of this version. Safe for use by many threads. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 10;
    private static final int BUSY_MILLIS = 20_000;

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final DataSource source;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    private Database(DatabaseAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.source = address.vendor() == Vendor.SQLITE ? new SqliteSource(pool) : pool;
        this.jdbc = JdbcClient.create(source);
        this.transactions = new Transactions(address.vendor(), source, jdbc);
    }

    /** Opens the database and brings its schema up to date. */
    public static Database open(DatabaseAddress address) {
        Database database = new Database(
                address, new HikariDataSource(address.vendor() == Vendor.SQLITE ? sqlite(address) : pooled(address)));
        try {
            database.migrate();
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static HikariConfig pooled(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("eats");
        return config;
    }

    /** What is acknowledged survives a power cut: a write-ahead log, synchronised at each commit. */
    private static HikariConfig sqlite(DatabaseAddress address) {
        createFolder(address);
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout(BUSY_MILLIS);
        settings.enforceForeignKeys(true);
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        HikariConfig config = pooled(address);
        config.setDataSourceProperties(settings.toProperties());
        return config;
    }

    private static void createFolder(DatabaseAddress address) {
        Path folder = Path.of(address.url().substring("jdbc:sqlite:".length()))
                .toAbsolutePath()
                .getParent();
        try {
            if (folder != null && !Files.exists(folder)) {
                Files.createDirectories(folder);
                keepToOurselves(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The folder " + folder + " for the database cannot be made. Choose another: --eats.folder=…",
                    failed);
        }
    }

    /** What is known about people is nobody else's business on this machine. */
    private static void keepToOurselves(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(pool)
                .locations(
                        "classpath:db/common",
                        "classpath:db/" + address.vendor().folder())
                .load()
                .migrate();
    }

    /** Which database it is. */
    public Vendor vendor() {
        return address.vendor();
    }

    /** Where it is. */
    public DatabaseAddress address() {
        return address;
    }

    /** Statements; within {@link #transactions()} they belong to the transaction. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Several statements as one. */
    public Transactions transactions() {
        return transactions;
    }

    /** For libraries that want one. */
    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        pool.close();
    }
}
