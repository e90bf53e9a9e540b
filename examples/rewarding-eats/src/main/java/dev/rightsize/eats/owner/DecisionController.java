package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.problem.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/owner/audit-log}: who decided what; owners see what concerns their restaurants, reviewers all. */
@RestController
final class DecisionController {
    private final Decisions decisions;
    private final Rights rights;
    private final Clock clock;

    /** @param next hand it in as {@code before} for the next page; null if there is none */
    record Page(
            List<Decisions.Decision> decisions, @Nullable Instant next) {}

    DecisionController(Decisions decisions, Rights rights, Clock clock) {
        this.decisions = decisions;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/api/owner/audit-log")
    Page log(@RequestParam(required = false) @Nullable String before, @AuthenticationPrincipal Actor actor) {
        Instant time = before == null ? clock.instant().plusSeconds(1) : time(before);
        List<Decisions.Decision> found = actor.role() == Role.REVIEWER
                ? decisions.before(time)
                : decisions.before(time, rights.restaurants(actor));
        return new Page(
                found,
                found.size() < Decisions.PAGE
                        ? null
                        : found.get(found.size() - 1).at());
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            throw Problem.invalid("before", "'before' must be a time such as 2026-03-02T12:00:00Z.");
        }
    }
}
