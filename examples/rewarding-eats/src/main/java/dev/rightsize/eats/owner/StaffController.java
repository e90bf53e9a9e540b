package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works at an owner's restaurants. */
@RestController
@RequestMapping("/api/owner/staff")
final class StaffController {
    private final Staff staff;
    private final Accounts accounts;
    private final Rights rights;
    private final Decisions decisions;
    private final Transactions transactions;

    /** @param role {@code STAFF}, unless said to be {@code OWNER} */
    record Invitation(
            @Nullable String email,
            @Nullable String restaurantId,
            @Nullable Role role) {}

    record Message(String message) {}

    StaffController(Staff staff, Accounts accounts, Rights rights, Decisions decisions, Transactions transactions) {
        this.staff = staff;
        this.accounts = accounts;
        this.rights = rights;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @GetMapping
    List<Staff.Person> all(@AuthenticationPrincipal Actor actor) {
        return rights.restaurants(actor).stream()
                .sorted()
                .flatMap(id -> staff.of(id).stream())
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Message invite(@RequestBody Invitation invitation, @AuthenticationPrincipal Actor actor) {
        String restaurant = Objects.requireNonNullElse(invitation.restaurantId(), "");
        rights.checkRestaurant(actor, restaurant);
        Role role = Objects.requireNonNullElse(invitation.role(), Role.STAFF);
        if (role != Role.STAFF && role != Role.OWNER) {
            throw Problem.invalid("role", "'role' must be STAFF or OWNER.");
        }
        EmailAddress email = EmailAddress.of(Objects.requireNonNullElse(invitation.email(), ""));
        transactions.write(() -> {
            staff.invite(email, role, restaurant, actor.id());
            // the log outlives people, so it does not say whom
            decisions.add(actor, "staff-invited", "restaurant/" + restaurant, restaurant, Map.of("role", role));
        });
        return new Message("They work there as soon as they have an account with this address.");
    }

    @DeleteMapping("/{restaurantId}/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String restaurantId, @PathVariable String accountId, @AuthenticationPrincipal Actor actor) {
        rights.checkRestaurant(actor, restaurantId);
        AccountId account = id(accountId);
        transactions.write(() -> {
            boolean owner = accounts.find(account)
                    .filter(one -> one.role() == Role.OWNER)
                    .isPresent();
            if (owner && staff.owners(restaurantId) == 1) {
                throw Problem.conflict(
                        "last-owner", "Last owner", "A restaurant needs an owner. Invite another first.");
            }
            if (!staff.remove(account, restaurantId)) {
                throw Problem.notFound("member of staff");
            }
            decisions.add(actor, "staff-removed", "account/" + account, restaurantId, Map.of());
        });
    }

    private static AccountId id(String text) {
        try {
            return new AccountId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("member of staff");
        }
    }
}
