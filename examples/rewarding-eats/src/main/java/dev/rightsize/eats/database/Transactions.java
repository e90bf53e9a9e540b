package dev.rightsize.eats.database;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several statements as one. There is one writer at a time, on both databases and however many servers there are: what a
 * writer has looked at stays as it is until it is done, so that rules such as "once among all members" are plain reads
 * followed by plain writes. Keep work that takes long, such as hashing a password, outside.
 */
public final class Transactions {
    /** Any number, the same on every server. */
    private static final long WRITER = 0x65617473; // "eats"

    private final Vendor vendor;
    private final DataSource source;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager manager;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    /** First come, first served, which SQLite's own waiting is not. */
    private final ReentrantLock writer = new ReentrantLock(true);

    Transactions(Vendor vendor, DataSource source, JdbcClient jdbc) {
        this.vendor = vendor;
        this.source = source;
        this.jdbc = jdbc;
        this.manager = new JdbcTransactionManager(source);
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        if (vendor == Vendor.POSTGRESQL) {
            reading.setReadOnly(true);
            reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        }
    }

    /** All of it is written when this returns, or none of it if it throws. Within another write it is part of that. */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        if (vendor == Vendor.POSTGRESQL) {
            return result(writing, () -> {
                jdbc.sql("SELECT pg_advisory_xact_lock(:writer)")
                        .param("writer", WRITER)
                        .query()
                        .singleRow();
                return work.get();
            });
        }
        writer.lock();
        try {
            return result(writing, work);
        } finally {
            writer.unlock();
        }
    }

    /** The same for work without a result. */
    public void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /** Sees one state of the database, whatever is written meanwhile, and keeps no writer waiting. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        if (!(source instanceof SqliteSource sqlite)) {
            return result(reading, work);
        }
        sqlite.reading(true);
        try {
            return result(reading, work);
        } finally {
            sqlite.reading(false);
        }
    }

    @SuppressWarnings("NullAway") // null only where the work gives null
    private static <T extends @Nullable Object> T result(TransactionTemplate template, Supplier<T> work) {
        return template.execute(status -> work.get());
    }

    /** For libraries that want it. */
    public PlatformTransactionManager manager() {
        return manager;
    }
}
