package dev.rightsize.eats.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.eats.TestClock;
import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class DecisionsTest {
    private static final int MORE_THAN_TWO_PAGES = 2 * Decisions.PAGE + 30;

    private final TestClock clock = TestClock.at("2026-03-02T12:00:00Z");

    @BothDatabases
    void a_log_is_told_page_by_page_each_decision_once_and_the_newest_first(Database database) {
        Decisions log = new Decisions(database, clock);
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_TWO_PAGES; i++) {
            newestFirst.add(0, add(log, database, "restaurant-1"));
            clock.goOn(Duration.ofSeconds(1));
        }
        assertThat(subjects(log, null)).isEqualTo(newestFirst);
    }

    @BothDatabases
    void decisions_of_one_moment_are_not_lost_between_two_pages(Database database) {
        Decisions log = new Decisions(database, clock);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_TWO_PAGES; i++) {
            all.add(add(log, database, "restaurant-1"));
        }
        assertThat(subjects(log, null)).containsExactlyInAnyOrderElementsOf(all);
    }

    @BothDatabases
    void a_page_of_an_owner_holds_decisions_of_their_restaurants_alone(Database database) {
        Decisions log = new Decisions(database, clock);
        List<String> theirs = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_TWO_PAGES; i++) {
            String subject = add(log, database, "restaurant-" + i % 2);
            if (i % 2 == 1) {
                theirs.add(subject);
            }
        }
        assertThat(theirs).hasSizeGreaterThan(Decisions.PAGE);
        assertThat(subjects(log, Set.of("restaurant-1"))).containsExactlyInAnyOrderElementsOf(theirs);
        assertThat(log.page(null, Set.of())).isEqualTo(new Decisions.Page(List.of(), null));
    }

    @BothDatabases
    void a_log_that_just_fills_a_page_has_no_next_one(Database database) {
        Decisions log = new Decisions(database, clock);
        for (int i = 0; i < Decisions.PAGE; i++) {
            add(log, database, "restaurant-1");
        }
        Decisions.Page page = log.page(null, null);
        assertThat(page.decisions()).hasSize(Decisions.PAGE);
        assertThat(page.next()).isNull();
    }

    @BothDatabases
    void a_page_after_no_decision_is_refused(Database database) {
        Decisions log = new Decisions(database, clock);
        assertThatThrownBy(() -> log.page("2026-03-02T12:00:00Z", null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("invalid-before"));
    }

    private static String add(Decisions log, Database database, String restaurant) {
        String subject = "claim/" + UUID.randomUUID();
        Actor actor = new Actor(TestMembers.member(database), Role.REVIEWER);
        log.add(actor, "claim-approve", subject, restaurant, Map.of());
        return subject;
    }

    /** Of all pages, in their order. */
    private static List<String> subjects(Decisions log, @Nullable Collection<String> restaurants) {
        List<String> subjects = new ArrayList<>();
        @Nullable String next = null;
        do {
            Decisions.Page page = log.page(next, restaurants);
            assertThat(page.decisions()).isNotEmpty().hasSizeLessThanOrEqualTo(Decisions.PAGE);
            page.decisions().forEach(one -> subjects.add(one.subject()));
            next = page.next();
        } while (next != null);
        return subjects;
    }
}
