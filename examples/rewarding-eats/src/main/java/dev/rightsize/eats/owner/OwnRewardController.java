package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.reward.Redemption;
import dev.rightsize.eats.reward.Redemptions;
import dev.rightsize.eats.reward.Reward;
import dev.rightsize.eats.reward.Rewards;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rewards of an owner's restaurants, and handing them over. */
@RestController
@RequestMapping("/api/owner")
final class OwnRewardController {
    private static final int MAX_CODE = 40;

    private final Rewards rewards;
    private final Redemptions redemptions;
    private final Accounts accounts;
    private final Rights rights;
    private final Decisions decisions;
    private final Transactions transactions;

    /** What is left out stays as it is. {@code unlimited} takes {@code remaining} away. */
    record Form(
            @Nullable String restaurantId,
            @Nullable String title,
            @Nullable String description,
            @Nullable Long points,
            @Nullable Long remaining,
            @Nullable Boolean unlimited,
            @Nullable Boolean active) {
        Reward over(Reward before) {
            return new Reward(
                    before.id(),
                    before.restaurantId(),
                    Objects.requireNonNullElse(title, before.title()).strip(),
                    Objects.requireNonNullElse(description, before.description())
                            .strip(),
                    Objects.requireNonNullElse(points, before.points()),
                    Boolean.TRUE.equals(unlimited) ? null : remaining == null ? before.remaining() : remaining,
                    Objects.requireNonNullElse(active, before.active()));
        }
    }

    record Code(@Nullable String code) {}

    /** @param member the first letter of their name, to ask for */
    record HandedOver(String reward, String member, long points) {}

    OwnRewardController(
            Rewards rewards,
            Redemptions redemptions,
            Accounts accounts,
            Rights rights,
            Decisions decisions,
            Transactions transactions) {
        this.rewards = rewards;
        this.redemptions = redemptions;
        this.accounts = accounts;
        this.rights = rights;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @GetMapping("/rewards")
    List<Reward> all(@AuthenticationPrincipal Actor actor) {
        return rights.restaurants(actor).stream()
                .sorted()
                .flatMap(id -> rewards.of(id).stream())
                .toList();
    }

    @PostMapping("/rewards")
    @ResponseStatus(HttpStatus.CREATED)
    Reward add(@RequestBody Form form, @AuthenticationPrincipal Actor actor) {
        String restaurant = Objects.requireNonNullElse(form.restaurantId(), "");
        rights.checkRestaurant(actor, restaurant);
        Reward reward = new Reward(
                UUID.randomUUID().toString(),
                restaurant,
                Objects.requireNonNullElse(form.title(), "").strip(),
                Objects.requireNonNullElse(form.description(), "").strip(),
                Objects.requireNonNullElse(form.points(), 0L),
                form.remaining(),
                Objects.requireNonNullElse(form.active(), true));
        transactions.write(() -> save(actor, "reward-added", reward));
        return reward;
    }

    @PatchMapping("/rewards/{id}")
    Reward change(@PathVariable String id, @RequestBody Form form, @AuthenticationPrincipal Actor actor) {
        return transactions.write(() -> {
            Reward before = rewards.reward(id);
            if (before.restaurantId() == null || !rights.restaurants(actor).contains(before.restaurantId())) {
                throw Problem.notFound("reward");
            }
            Reward changed = form.over(before);
            save(actor, "reward-changed", changed);
            return changed;
        });
    }

    @PostMapping("/redemptions/confirm")
    HandedOver confirm(@RequestBody Code typed, @AuthenticationPrincipal Actor actor) {
        String code = Objects.requireNonNullElse(typed.code(), "");
        if (code.isBlank() || code.length() > MAX_CODE) {
            throw Problem.invalid("code", "Type the code that the guest shows.");
        }
        return transactions.write(() -> {
            Redemption redemption = redemptions.confirm(code, rights.restaurants(actor), actor.id());
            Reward reward = redemption.reward();
            decisions.add(
                    actor,
                    "reward-handed-over",
                    "redemption/" + redemption.id(),
                    reward.restaurantId(),
                    Map.of("reward", reward.id(), "points", redemption.points()));
            String member = accounts.find(redemption.account())
                    .map(OwnRewardController::initial)
                    .orElse("");
            return new HandedOver(reward.title(), member, redemption.points());
        });
    }

    private static String initial(Account account) {
        String name = account.profile().displayName();
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
    }

    private void save(Actor actor, String action, Reward reward) {
        rewards.save(reward);
        decisions.add(
                actor,
                action,
                "reward/" + reward.id(),
                reward.restaurantId(),
                Map.of("title", reward.title(), "points", reward.points(), "active", reward.active()));
    }
}
