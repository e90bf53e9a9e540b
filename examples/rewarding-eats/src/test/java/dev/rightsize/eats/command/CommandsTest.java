package dev.rightsize.eats.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.TestClock;
import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.TestDatabase;
import dev.rightsize.eats.database.Vendor;
import dev.rightsize.eats.ledger.Balance;
import dev.rightsize.eats.ledger.Basis;
import dev.rightsize.eats.ledger.Ledger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private final TestClock clock = TestClock.at("2026-03-02T13:00:00Z");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BothDatabases
    void a_backup_is_restored_into_either_database(Database database) throws Exception {
        AccountId eva = earned(database);
        database.jdbc()
                .sql("INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible,"
                        + " backup_state, created, label) VALUES ('c', ?, ?, ?, ?, ?, 'phone')")
                .params(eva.value(), new byte[] {1, -2, 3}, true, false, new java.sql.Timestamp(1_700_000_000_000L))
                .update();
        Path file = folder.resolve("backup.gz");
        assertThat(run("backup", file.toString(), url(database))).as(said()).isZero();
        for (Vendor vendor : Vendor.values()) {
            try (TestDatabase other = TestDatabase.of(vendor)) {
                assertThat(run("restore", file.toString(), url(other.database())))
                        .as(said())
                        .isZero();
                assertThat(new Ledger(other.database(), clock).balance(eva)).isEqualTo(new Balance(0, 120, 120));
                assertThat(other.database()
                                .jdbc()
                                .sql("SELECT public_key FROM user_credentials")
                                .query(byte[].class)
                                .single())
                        .containsExactly(1, -2, 3);
                assertThat(run("restore", file.toString(), url(other.database())))
                        .isOne();
                assertThat(said()).contains("is not empty");
            }
        }
    }

    @BothDatabases
    void a_broken_backup_changes_nothing(Database database) throws Exception {
        earned(database);
        Path file = folder.resolve("backup.gz");
        run("backup", file.toString(), url(database));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
        try (TestDatabase other = TestDatabase.of(Vendor.SQLITE)) {
            assertThat(run("restore", file.toString(), url(other.database()))).isOne();
            assertThat(other.database()
                            .jdbc()
                            .sql("SELECT COUNT(*) FROM account")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @BothDatabases
    void the_ledger_is_proven_on_demand(Database database) {
        earned(database);
        assertThat(run("verify-ledger", url(database))).isZero();
        assertThat(said()).contains("The ledger holds: 2 entries, 120 points outstanding");
        database.jdbc().sql("UPDATE balance SET available = 7").update();
        assertThat(run("verify-ledger", url(database))).isOne();
        assertThat(run("verify-ledger", "--rebuild", url(database))).isZero();
        assertThat(run("dance", url(database))).isEqualTo(2);
    }

    private AccountId earned(Database database) {
        AccountId eva = TestMembers.member(database);
        Ledger ledger = new Ledger(database, clock);
        Basis basis = Basis.of("test", "points-welcome");
        ledger.earn(eva, "claim", 120, basis);
        ledger.post(eva, "claim", clock.instant().plus(Duration.ofDays(30)), basis);
        return eva;
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Commands(stream, stream).run(arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String url(Database database) {
        return "--eats.database-url=" + database.address().url();
    }
}
