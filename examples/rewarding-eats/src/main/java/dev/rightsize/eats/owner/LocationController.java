package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.partner.Location;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.trust.DailyCodes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
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

/** Where an owner's restaurants are, and the code that each of these shows its guests on a day. */
@RestController
@RequestMapping("/api/owner/locations")
final class LocationController {
    private final Restaurants restaurants;
    private final Rights rights;
    private final DailyCodes codes;
    private final Decisions decisions;
    private final Transactions transactions;
    private final Clock clock;

    /** What is left out stays as it is; times of day as {@code 13:00}, or empty for none. */
    record Form(
            @Nullable String restaurantId,
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String zone,
            @Nullable String currency,
            @Nullable String opens,
            @Nullable String closes,
            @Nullable Boolean active) {
        Location over(Location before) {
            return new Location(
                    before.id(),
                    before.restaurantId(),
                    Objects.requireNonNullElse(name, before.name()).strip(),
                    Objects.requireNonNullElse(address, before.address()).strip(),
                    phone == null ? before.phone() : phone.isBlank() ? null : phone.strip(),
                    zone == null ? before.zone() : Location.zone(zone),
                    Objects.requireNonNullElse(currency, before.currency()),
                    time("opens", opens, before.opens()),
                    time("closes", closes, before.closes()),
                    Objects.requireNonNullElse(active, before.active()));
        }

        private static @Nullable LocalTime time(String field, @Nullable String text, @Nullable LocalTime before) {
            if (text == null) {
                return before;
            }
            try {
                return text.isBlank() ? null : LocalTime.parse(text);
            } catch (DateTimeException noTime) {
                throw Problem.invalid(field, "Write times of day as 13:00.");
            }
        }
    }

    /** @param zone in which the day is one */
    record DailyCode(String code, LocalDate day, String zone) {}

    LocationController(
            Restaurants restaurants,
            Rights rights,
            DailyCodes codes,
            Decisions decisions,
            Transactions transactions,
            Clock clock) {
        this.restaurants = restaurants;
        this.rights = rights;
        this.codes = codes;
        this.decisions = decisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    List<Location> all(@AuthenticationPrincipal Actor actor) {
        Set<String> own = rights.restaurants(actor);
        return restaurants.locations().stream()
                .filter(one -> actor.role() == Role.REVIEWER || own.contains(one.restaurantId()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Location add(@RequestBody Form form, @AuthenticationPrincipal Actor actor) {
        String restaurant = Objects.requireNonNullElse(form.restaurantId(), "");
        rights.checkRestaurant(actor, restaurant);
        if (form.zone() == null || form.currency() == null) {
            throw Problem.invalid("zone", "A location needs 'zone' such as Europe/Madrid and 'currency' such as EUR.");
        }
        Location location = new Location(
                UUID.randomUUID().toString(),
                restaurant,
                Objects.requireNonNullElse(form.name(), "").strip(),
                Objects.requireNonNullElse(form.address(), "").strip(),
                form.phone(),
                Location.zone(form.zone()),
                form.currency(),
                Form.time("opens", form.opens(), null),
                Form.time("closes", form.closes(), null),
                true);
        transactions.write(() -> {
            restaurants.save(location);
            log(actor, "location-added", location);
        });
        return location;
    }

    @PatchMapping("/{id}")
    Location change(@PathVariable String id, @RequestBody Form form, @AuthenticationPrincipal Actor actor) {
        return transactions.write(() -> {
            Location changed = form.over(own(actor, id));
            restaurants.save(changed);
            log(actor, "location-changed", changed);
            return changed;
        });
    }

    /** The code of today, as the clock there says. */
    @PostMapping("/{id}/daily-code")
    DailyCode dailyCode(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        Location location = own(actor, id);
        LocalDate today = clock.instant().atZone(location.zone()).toLocalDate();
        transactions.write(() -> decisions.add(
                actor, "daily-code-shown", "location/" + id, location.restaurantId(), Map.of("day", today.toString())));
        return new DailyCode(codes.code(id, today), today, location.zone().getId());
    }

    private Location own(Actor actor, String id) {
        Location location = restaurants.location(id);
        if (!rights.restaurants(actor).contains(location.restaurantId())) {
            throw Problem.notFound("location");
        }
        return location;
    }

    private void log(Actor actor, String action, Location location) {
        decisions.add(
                actor,
                action,
                "location/" + location.id(),
                location.restaurantId(),
                Map.of("name", location.name(), "active", location.active()));
    }
}
