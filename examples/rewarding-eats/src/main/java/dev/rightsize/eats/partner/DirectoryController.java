package dev.rightsize.eats.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/directory}: who is in the alliance, for matching offline; the server matches again. */
@RestController
final class DirectoryController {
    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    record Entry(
            String restaurantId,
            String locationId,
            String name,
            String locationName,
            List<String> aliases,
            @Nullable String taxId,
            @Nullable String phone,
            String address,
            String currency,
            String zone) {}

    record Listing(long version, List<Entry> partners) {}

    /** @param version that the phone has: 304 if it is the newest */
    @GetMapping("/api/directory")
    ResponseEntity<Listing> directory(@RequestParam(required = false) @Nullable Long version) {
        Directory.Version newest = directory.version();
        if (version != null && version == newest.number()) {
            return ResponseEntity.status(304).build();
        }
        List<Entry> entries = newest.partners().values().stream()
                .map(DirectoryController::entry)
                .toList();
        return ResponseEntity.ok(new Listing(newest.number(), entries));
    }

    private static Entry entry(Directory.Partner partner) {
        Restaurant restaurant = partner.restaurant();
        Location location = partner.location();
        return new Entry(
                restaurant.id(),
                location.id(),
                restaurant.name(),
                location.name(),
                restaurant.aliases(),
                restaurant.taxId(),
                location.phone(),
                location.address(),
                location.currency(),
                location.zone().getId());
    }
}
