package dev.rightsize.eats.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.eats.TestClock;
import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.settings.PeopleSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SessionsTest {
    private final TestClock clock = TestClock.at("2026-03-02T13:00:00Z");

    @BothDatabases
    void a_session_is_found_by_its_secret_which_is_not_kept(Database database) {
        Sessions sessions = sessions(database);
        Secret secret = sessions.open(TestMembers.member(database), SignInMethod.PASSWORD);
        assertThat(sessions.find(secret)).isPresent();
        assertThat(sessions.find(Secret.random())).isEmpty();
        assertThat(database.jdbc()
                        .sql("SELECT * FROM session")
                        .query()
                        .singleRow()
                        .toString())
                .doesNotContain(secret.value());
        assertThat(secret.value()).hasSize(43);
        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @BothDatabases
    void a_member_may_be_away_for_a_month_and_stay_for_half_a_year(Database database) {
        Sessions sessions = sessions(database);
        Secret secret = sessions.open(TestMembers.member(database), SignInMethod.PASSWORD);
        for (int i = 0; i < 6; i++) {
            clock.goOn(Duration.ofDays(29));
            assertThat(sessions.find(secret)).as("day " + 29 * (i + 1)).isPresent();
        }
        clock.goOn(Duration.ofDays(7));
        assertThat(sessions.find(secret)).as("half a year").isEmpty();
        Secret other = sessions.open(TestMembers.member(database), SignInMethod.PASSWORD);
        clock.goOn(Duration.ofDays(31));
        assertThat(sessions.find(other)).as("away for too long").isEmpty();
    }

    @BothDatabases
    void who_runs_a_restaurant_may_be_away_for_half_an_hour_and_stay_for_half_a_day(Database database) {
        Sessions sessions = sessions(database);
        AccountId owner = TestMembers.member(database);
        become(database, owner, Role.OWNER);
        Secret secret = sessions.open(owner, SignInMethod.PASSWORD);
        for (int i = 0; i < 24; i++) {
            clock.goOn(Duration.ofMinutes(29));
            assertThat(sessions.find(secret)).isPresent();
        }
        clock.goOn(Duration.ofMinutes(25));
        assertThat(sessions.find(secret)).as("half a day").isEmpty();
        Secret other = sessions.open(owner, SignInMethod.PASSKEY);
        clock.goOn(Duration.ofMinutes(31));
        assertThat(sessions.find(other)).as("away for too long").isEmpty();
    }

    @BothDatabases
    void other_rights_and_deletion_hold_from_the_next_request_on(Database database) {
        Sessions sessions = sessions(database);
        AccountId account = TestMembers.member(database);
        Secret secret = sessions.open(account, SignInMethod.PASSWORD);
        become(database, account, Role.STAFF);
        assertThat(sessions.find(secret).orElseThrow().actor().role()).isEqualTo(Role.STAFF);
        database.jdbc()
                .sql("UPDATE account SET status = 'DELETED' WHERE id = ?")
                .param(account.value())
                .update();
        assertThat(sessions.find(secret)).isEmpty();
    }

    @BothDatabases
    void who_signed_in_a_while_ago_has_to_show_again_who_they_are(Database database) {
        Sessions sessions = sessions(database);
        Secret secret = sessions.open(TestMembers.member(database), SignInMethod.PASSWORD);
        assertThat(sessions.isRecent(sessions.find(secret).orElseThrow())).isTrue();
        clock.goOn(Duration.ofMinutes(11));
        assertThat(sessions.isRecent(sessions.find(secret).orElseThrow())).isFalse();
        sessions.confirm(sessions.find(secret).orElseThrow());
        assertThat(sessions.isRecent(sessions.find(secret).orElseThrow())).isTrue();
    }

    @BothDatabases
    void guesses_are_slowed_more_and_more_and_forgotten_after_a_day(Database database) {
        Brake brake = new Brake(database, clock);
        EmailAddress email = EmailAddress.of("eva@example.com");
        for (int i = 0; i < 5; i++) {
            brake.begin(email);
        }
        int guesses = 0;
        for (int seconds = 0; seconds < 24 * 3600; seconds += 10) {
            clock.goOn(Duration.ofSeconds(10));
            try {
                brake.begin(email);
                guesses++;
            } catch (Problem slowed) {
                assertThat(slowed.code()).isEqualTo("too-many-requests");
            }
        }
        assertThat(guesses).as("guesses in a day").isBetween(50, 110);
        brake.begin(EmailAddress.of("other@example.com"));
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 2; i++) {
                        brake.begin(email);
                    }
                })
                .isInstanceOf(Problem.class);
        clock.goOn(Duration.ofDays(2));
        for (int i = 0; i < 5; i++) {
            brake.begin(email);
        }
        assertThat(database.jdbc()
                        .sql("SELECT * FROM sign_in_failure")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain("eva@");
    }

    private Sessions sessions(Database database) {
        PeopleSettings settings =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("eats", PeopleSettings.class);
        return new Sessions(database, clock, settings);
    }

    private static void become(Database database, AccountId account, Role role) {
        database.jdbc()
                .sql("UPDATE account SET role = ? WHERE id = ?")
                .param(role.name())
                .param(account.value())
                .update();
    }
}
