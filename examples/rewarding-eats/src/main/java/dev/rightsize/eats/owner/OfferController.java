package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.offer.Offer;
import dev.rightsize.eats.offer.Offers;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.problem.Problem;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** The offers of an owner's restaurants. An offer is never changed, only ended: points that it gave can be explained. */
@RestController
@RequestMapping("/api/owner/offers")
final class OfferController {
    private final Offers offers;
    private final Restaurants restaurants;
    private final Rights rights;
    private final Decisions decisions;
    private final Transactions transactions;
    private final Clock clock;

    record Form(
            @Nullable String restaurantId,
            @Nullable String locationId,
            @Nullable String title,
            @Nullable Long multiplierPercent,
            @Nullable Long bonusPoints,
            @Nullable Set<DayOfWeek> weekdays,
            @Nullable Long minimumSpend,
            @Nullable String itemWords,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    record Ending(@Nullable LocalDate endsOn) {}

    OfferController(
            Offers offers,
            Restaurants restaurants,
            Rights rights,
            Decisions decisions,
            Transactions transactions,
            Clock clock) {
        this.offers = offers;
        this.restaurants = restaurants;
        this.rights = rights;
        this.decisions = decisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    List<Offer> all(@AuthenticationPrincipal Actor actor) {
        return rights.restaurants(actor).stream()
                .sorted()
                .flatMap(id -> offers.of(id).stream())
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Offer add(@RequestBody Form form, @AuthenticationPrincipal Actor actor) {
        String restaurant = Objects.requireNonNullElse(form.restaurantId(), "");
        rights.checkRestaurant(actor, restaurant);
        String location = form.locationId();
        if (location != null && !restaurants.location(location).restaurantId().equals(restaurant)) {
            throw Problem.notFound("location");
        }
        Offer offer = new Offer(
                UUID.randomUUID().toString(),
                restaurant,
                location,
                Objects.requireNonNullElse(form.title(), "").strip(),
                Objects.requireNonNullElse(form.multiplierPercent(), 100L),
                Objects.requireNonNullElse(form.bonusPoints(), 0L),
                Objects.requireNonNullElse(form.weekdays(), Set.of()),
                Objects.requireNonNullElse(form.minimumSpend(), 0L),
                form.itemWords(),
                Objects.requireNonNullElse(form.startsOn(), today()),
                form.endsOn());
        transactions.write(() -> {
            offers.add(offer);
            decisions.add(
                    actor,
                    "offer-added",
                    "offer/" + offer.id(),
                    restaurant,
                    Map.of(
                            "title", offer.title(),
                            "multiplierPercent", offer.multiplierPercent(),
                            "bonusPoints", offer.bonusPoints()));
        });
        return offer;
    }

    /** Ends it: with today, unless a later day is said. */
    @PatchMapping("/{id}")
    Offer end(@PathVariable String id, @RequestBody Ending ending, @AuthenticationPrincipal Actor actor) {
        LocalDate last = Objects.requireNonNullElse(ending.endsOn(), today());
        if (last.isBefore(today())) {
            throw Problem.invalid("endsOn", "An offer cannot end in the past.");
        }
        Offer offer = own(actor, id);
        return transactions.write(() -> {
            if (!offers.end(id, offer.restaurantId(), last)) {
                throw Problem.conflict("ends-earlier", "Ends earlier", "This offer ends before that day already.");
            }
            decisions.add(actor, "offer-ended", "offer/" + id, offer.restaurantId(), Map.of("endsOn", last.toString()));
            return own(actor, id);
        });
    }

    private Offer own(Actor actor, String id) {
        return all(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("offer"));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
