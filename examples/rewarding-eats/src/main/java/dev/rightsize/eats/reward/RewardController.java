package dev.rightsize.eats.reward;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/rewards} and {@code /api/redemptions}. */
@RestController
final class RewardController {
    private final Rewards rewards;
    private final Redemptions redemptions;

    RewardController(Rewards rewards, Redemptions redemptions) {
        this.rewards = rewards;
        this.redemptions = redemptions;
    }

    record RewardList(List<Reward> rewards) {}

    /** @param code while it can be used */
    record View(
            String redemptionId,
            String status,
            String title,
            @Nullable String restaurantId,
            long points,
            @Nullable String code,
            String createdAt,
            String expiresAt) {}

    record Views(List<View> redemptions) {}

    @GetMapping("/api/rewards")
    RewardList rewards() {
        return new RewardList(rewards.offered());
    }

    @PostMapping("/api/rewards/{id}/redeem")
    View redeem(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @AuthenticationPrincipal Actor actor) {
        if (!key.matches("[A-Za-z0-9-]{8,64}")) {
            throw Problem.invalid("idempotency-key", "Send a UUID as Idempotency-Key.");
        }
        return view(redemptions.redeem(actor.id(), id, key));
    }

    @GetMapping("/api/redemptions")
    Views redemptions(@AuthenticationPrincipal Actor actor) {
        return new Views(redemptions.of(actor.id()).stream().map(this::view).toList());
    }

    @PostMapping("/api/redemptions/{id}/cancel")
    View cancel(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        return view(redemptions.cancel(actor.id(), id));
    }

    private View view(Redemption redemption) {
        boolean usable = redemption.status() == Redemption.Status.ISSUED;
        return new View(
                redemption.id(),
                redemption.status().name(),
                redemption.reward().title(),
                redemption.reward().restaurantId(),
                redemption.points(),
                usable ? redemptions.code(redemption.id()) : null,
                redemption.createdAt().toString(),
                redemption.expiresAt().toString());
    }
}
