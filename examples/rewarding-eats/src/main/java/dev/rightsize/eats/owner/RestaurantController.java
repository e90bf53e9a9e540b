package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.partner.Restaurant;
import dev.rightsize.eats.partner.Restaurants;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/** The restaurants of an owner: who adds one owns it. */
@RestController
@RequestMapping("/api/owner/restaurants")
final class RestaurantController {
    private final Restaurants restaurants;
    private final Rights rights;
    private final Staff staff;
    private final Decisions decisions;
    private final Transactions transactions;

    /** What is left out stays as it is, or as it usually is. */
    record Form(
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable String taxId,
            @Nullable Long pointsPerUnit,
            @Nullable Long claimMaxAgeDays,
            @Nullable Long smallClaim,
            @Nullable Long dayCapPoints,
            @Nullable Boolean active) {
        Restaurant over(Restaurant before) {
            return new Restaurant(
                    before.id(),
                    Objects.requireNonNullElse(name, before.name()).strip(),
                    Objects.requireNonNullElse(aliases, before.aliases()),
                    taxId == null ? before.taxId() : taxId.isBlank() ? null : taxId.strip(),
                    Objects.requireNonNullElse(pointsPerUnit, before.pointsPerUnit()),
                    Objects.requireNonNullElse(claimMaxAgeDays, before.claimMaxAgeDays()),
                    Objects.requireNonNullElse(smallClaim, before.smallClaim()),
                    Objects.requireNonNullElse(dayCapPoints, before.dayCapPoints()),
                    Objects.requireNonNullElse(active, before.active()));
        }
    }

    RestaurantController(
            Restaurants restaurants, Rights rights, Staff staff, Decisions decisions, Transactions transactions) {
        this.restaurants = restaurants;
        this.rights = rights;
        this.staff = staff;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @GetMapping
    List<Restaurant> all(@AuthenticationPrincipal Actor actor) {
        Set<String> own = rights.restaurants(actor);
        return restaurants.all().stream()
                .filter(one -> actor.role() == Role.REVIEWER || own.contains(one.id()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Restaurant add(@RequestBody Form form, @AuthenticationPrincipal Actor actor) {
        String name = Objects.requireNonNullElse(form.name(), "");
        // the rules check what the form says, the name above all
        Restaurant usual = new Restaurant(
                UUID.randomUUID().toString(), name.isBlank() ? "?" : name, List.of(), null, 10, 14, 6000, 20_000, true);
        Restaurant restaurant = new Form(
                        name,
                        form.aliases(),
                        form.taxId(),
                        form.pointsPerUnit(),
                        form.claimMaxAgeDays(),
                        form.smallClaim(),
                        form.dayCapPoints(),
                        form.active())
                .over(usual);
        transactions.write(() -> {
            restaurants.save(restaurant);
            staff.add(actor.id(), restaurant.id(), actor.id());
            log(actor, "restaurant-added", restaurant);
        });
        return restaurant;
    }

    @PatchMapping("/{id}")
    Restaurant change(@PathVariable String id, @RequestBody Form form, @AuthenticationPrincipal Actor actor) {
        rights.checkRestaurant(actor, id);
        return transactions.write(() -> {
            Restaurant changed = form.over(restaurants.restaurant(id));
            restaurants.save(changed);
            log(actor, "restaurant-changed", changed);
            return changed;
        });
    }

    private void log(Actor actor, String action, Restaurant restaurant) {
        decisions.add(
                actor,
                action,
                "restaurant/" + restaurant.id(),
                restaurant.id(),
                Map.of(
                        "name", restaurant.name(),
                        "pointsPerUnit", restaurant.pointsPerUnit(),
                        "smallClaim", restaurant.smallClaim(),
                        "dayCapPoints", restaurant.dayCapPoints(),
                        "active", restaurant.active()));
    }
}
