package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.partner.Suggestions;
import dev.rightsize.eats.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Restaurants that members had receipts of and that are not in the alliance. */
@RestController
@RequestMapping("/api/owner/suggestions")
final class SuggestionController {
    private final Suggestions suggestions;
    private final Restaurants restaurants;
    private final Decisions decisions;
    private final Transactions transactions;

    /**
     * @param decision {@code accept} or {@code dismiss}
     * @param restaurantId which restaurant it has become, if it is accepted
     */
    record Answer(@Nullable String decision, @Nullable String restaurantId) {}

    SuggestionController(
            Suggestions suggestions, Restaurants restaurants, Decisions decisions, Transactions transactions) {
        this.suggestions = suggestions;
        this.restaurants = restaurants;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @GetMapping
    List<Suggestions.Suggestion> open() {
        return suggestions.open();
    }

    @PostMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String id, @RequestBody Answer answer, @AuthenticationPrincipal Actor actor) {
        boolean accepted = "accept".equals(answer.decision());
        if (!accepted && !"dismiss".equals(answer.decision())) {
            throw Problem.invalid("decision", "'decision' must be 'accept' or 'dismiss'.");
        }
        String restaurant = accepted
                ? restaurants
                        .restaurant(Objects.requireNonNullElse(answer.restaurantId(), ""))
                        .id()
                : null;
        transactions.write(() -> {
            suggestions.decide(id, restaurant);
            decisions.add(
                    actor,
                    accepted ? "suggestion-accepted" : "suggestion-dismissed",
                    "suggestion/" + id,
                    restaurant,
                    Map.of());
        });
    }
}
