package dev.rightsize.eats.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.TestClock;
import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.settings.PeopleSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HousekeepingTest {
    private static final Map<String, String> ROWS = Map.of(
            "registration",
            "INSERT INTO registration (token_hash, browser_hash, email, display_name, language, password_hash, created_at)"
                    + " VALUES ('t', 'b', 'eva@example.com', 'Eva', 'en', 'h', :now)",
            "password_reset",
            "INSERT INTO password_reset (token_hash, account_id, created_at) VALUES ('t', :account, :now)",
            "passkey_challenge",
            "INSERT INTO passkey_challenge (token_hash, challenge, created_at) VALUES ('t', 'c', :now)",
            "mail_sent",
            "INSERT INTO mail_sent (recipient_hash, sent_at) VALUES ('r', :now)",
            "sign_in_failure",
            "INSERT INTO sign_in_failure (email_hash, failures, last_at) VALUES ('e', 9, :now)",
            "session",
            "INSERT INTO session (id, token_hash, account_id, method, created_at, confirmed_at, last_seen_at)"
                    + " VALUES ('s', 't', :account, 'PASSWORD', :now, :now, :now)");

    @BothDatabases
    void what_is_good_for_nothing_any_more_goes_and_nothing_else(Database database) {
        TestClock clock = TestClock.at("2026-03-02T13:00:00Z");
        PeopleSettings settings =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("eats", PeopleSettings.class);
        String account = TestMembers.member(database).value();
        ROWS.values()
                .forEach(sql -> database.jdbc()
                        .sql(sql)
                        .param("now", clock.millis())
                        .param("account", account)
                        .update());
        Housekeeping housekeeping = new Housekeeping(database, clock, settings);
        clock.goOn(Duration.ofMinutes(50));
        housekeeping.tidy();
        assertThat(left(database)).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        clock.goOn(Duration.ofDays(3));
        housekeeping.tidy();
        assertThat(left(database)).containsExactly("session");
        clock.goOn(Duration.ofDays(30));
        housekeeping.tidy();
        assertThat(left(database)).isEmpty();
        assertThat(count(database, "account")).as("people stay").isOne();
    }

    private static List<String> left(Database database) {
        return ROWS.keySet().stream()
                .filter(table -> count(database, table) > 0)
                .toList();
    }

    private static long count(Database database, String table) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
