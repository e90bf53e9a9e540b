package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.Role;
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

    DecisionController(Decisions decisions, Rights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    /** @param before the {@code next} of the page before; without it the newest are told */
    @GetMapping("/api/owner/audit-log")
    Decisions.Page log(@RequestParam(required = false) @Nullable String before, @AuthenticationPrincipal Actor actor) {
        return decisions.page(before, actor.role() == Role.REVIEWER ? null : rights.restaurants(actor));
    }
}
