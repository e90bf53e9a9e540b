package dev.rightsize.eats.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

/**
 * Lets a transaction that only reads begin without the lock of writers, which SQLite would otherwise hand out at once: a
 * transaction that starts reading and then wants to write may fail, however long it waits.
 */
final class SqliteSource extends DelegatingDataSource {
    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);

    SqliteSource(DataSource pool) {
        super(pool);
    }

    void reading(boolean now) {
        reading.set(now);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection
                .unwrap(SQLiteConnection.class)
                .getConnectionConfig()
                .setTransactionMode(reading.get() ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        return connection;
    }
}
