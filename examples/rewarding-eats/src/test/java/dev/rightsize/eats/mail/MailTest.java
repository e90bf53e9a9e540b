package dev.rightsize.eats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.people.Browser;
import dev.rightsize.eats.people.People;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.BooleanSupplier;

class MailTest {
    @BothDatabases
    void letters_go_to_the_mail_server_and_wait_while_it_does_not_take_them(Database database) throws Exception {
        try (FakeMailServer server = new FakeMailServer();
                RunningEats eats = RunningEats.on(
                        database, "--spring.mail.host=localhost", "--spring.mail.port=" + server.port())) {
            People people = new People(eats);
            people.account("eva@example.com", Role.MEMBER);
            server.refuses = true;
            Browser browser = new Browser(eats);
            browser.post("/api/password/forgot", Map.of("email", "eva@example.com"));
            await(() -> count(database, "SELECT COUNT(*) FROM mail WHERE attempts = 1") == 1);
            assertThat(server.letters()).isEmpty();

            server.refuses = false;
            database.jdbc().sql("UPDATE mail SET next_at = 0").update();
            eats.bean(MailDelivery.class).again();
            await(() -> server.letters().size() == 1);
            assertThat(server.letters().get(0))
                    .contains("RCPT TO:<eva@example.com>", "Subject: Choose a new password", "/#/reset?token=");
            await(() -> count(database, "SELECT COUNT(*) FROM mail") == 0);
            assertThat(Files.exists(eats.folder().resolve("outbox"))).isFalse();
            assertThat(browser.get("/actuator/health").status()).isEqualTo(200);
        }
    }

    @BothDatabases
    void a_letter_of_a_transaction_that_fails_never_goes(Database database) {
        try (RunningEats eats = RunningEats.on(database)) {
            Outbox outbox = eats.bean(Outbox.class);
            try {
                Runnable fails = () -> {
                    outbox.add(MailKind.DELETED, "eva@example.com", "en", "");
                    throw new IllegalStateException("broken");
                };
                eats.bean(Transactions.class).write(fails);
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("broken");
            }
            assertThat(count(database, "SELECT COUNT(*) FROM mail")).isZero();
        }
    }

    private static long count(Database database, String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            if (there.getAsBoolean()) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("It did not come within 20 seconds.");
    }
}
