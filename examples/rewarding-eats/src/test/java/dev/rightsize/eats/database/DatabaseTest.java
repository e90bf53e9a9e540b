package dev.rightsize.eats.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @BothDatabases
    void a_write_that_throws_leaves_nothing(Database database) {
        assertThatThrownBy(() -> database.transactions().write(() -> {
                    add(database);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(count(database)).isZero();
    }

    @BothDatabases
    void writers_wait_for_each_other(Database database) {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> database.transactions().write(() -> {
                    if (count(database) < 5) {
                        add(database);
                    }
                }));
        assertThat(count(database)).isEqualTo(5);
    }

    @BothDatabases
    void a_reader_sees_one_state(Database database) {
        List<Long> counts = database.transactions().read(() -> {
            long before = count(database);
            Thread writer = new Thread(() -> database.transactions().write(() -> add(database)));
            writer.start();
            try {
                writer.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return List.of(before, count(database));
        });
        assertThat(counts).containsExactly(0L, 0L);
        assertThat(count(database)).isOne();
    }

    @Test
    void takes_addresses_in_both_forms() {
        assertThat(DatabaseAddress.of("postgresql://eva:a%40b@db.example:5433/eats?sslmode=require"))
                .isEqualTo(new DatabaseAddress(
                        Vendor.POSTGRESQL, "jdbc:postgresql://db.example:5433/eats?sslmode=require", "eva", "a@b"));
        assertThat(DatabaseAddress.of("jdbc:postgresql://db.example/eats").vendor())
                .isEqualTo(Vendor.POSTGRESQL);
        assertThatThrownBy(() -> DatabaseAddress.of("mysql://root:secret@db.example/eats"))
                .hasMessageContaining("postgresql://")
                .hasMessageNotContaining("secret");
    }

    private static void add(Database database) {
        String id = UUID.randomUUID().toString();
        database.jdbc()
                .sql("INSERT INTO account (id, email, display_name, created_at) VALUES (:id, :email, 'Eva', 0)")
                .param("id", id)
                .param("email", id + "@example.com")
                .update();
    }

    private static long count(Database database) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM account")
                .query(Long.class)
                .single();
    }
}
