package dev.rightsize.eats.partner;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.partner.matching.Listed;
import dev.rightsize.eats.partner.matching.Match;
import dev.rightsize.eats.partner.matching.Matcher;
import dev.rightsize.eats.partner.matching.Merchant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be claimed: active locations of active restaurants, kept in memory until a new version is there. */
@Component
public final class Directory {
    /** A location with its restaurant. */
    public record Partner(Restaurant restaurant, Location location) {}

    /**
     * One version.
     *
     * @param partners by the location's id
     */
    public record Version(long number, Map<String, Partner> partners, Matcher matcher) {
        public Version {
            partners = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(partners));
        }
    }

    private final Database database;
    private final Restaurants restaurants;
    private volatile Version kept = new Version(0, Map.of(), new Matcher(List.of()));

    public Directory(Database database, Restaurants restaurants) {
        this.database = database;
        this.restaurants = restaurants;
    }

    /** The newest version. */
    public Version version() {
        if (kept.number() != restaurants.version()) {
            kept = database.transactions().read(this::load);
        }
        return kept;
    }

    /** The best location for what was read; that which the member chose, if it fits. */
    public @Nullable Match match(Merchant merchant, @Nullable String chosenLocationId) {
        Matcher matcher = version().matcher();
        Match best = matcher.best(merchant);
        if (chosenLocationId == null) {
            return best;
        }
        Match chosen = matcher.chosen(merchant, chosenLocationId);
        return chosen == null ? best : chosen;
    }

    /** That of this location. */
    public Partner partner(String locationId) {
        Partner partner = version().partners().get(locationId);
        return partner == null
                ? new Partner(
                        restaurants.restaurant(restaurants.location(locationId).restaurantId()),
                        restaurants.location(locationId))
                : partner;
    }

    private Version load() {
        Map<String, Restaurant> byId = new LinkedHashMap<>();
        restaurants.all().stream().filter(Restaurant::active).forEach(one -> byId.put(one.id(), one));
        Map<String, Partner> partners = new LinkedHashMap<>();
        List<Listed> listed = new ArrayList<>();
        for (Location location : restaurants.locations()) {
            Restaurant restaurant = byId.get(location.restaurantId());
            if (location.active() && restaurant != null) {
                partners.put(location.id(), new Partner(restaurant, location));
                listed.add(listed(restaurant, location));
            }
        }
        return new Version(restaurants.version(), partners, new Matcher(listed));
    }

    private static Listed listed(Restaurant restaurant, Location location) {
        List<String> names = new ArrayList<>();
        names.add(restaurant.name());
        names.addAll(restaurant.aliases());
        return new Listed(
                location.id(), restaurant.id(), names, location.address(), location.phone(), restaurant.taxId());
    }
}
