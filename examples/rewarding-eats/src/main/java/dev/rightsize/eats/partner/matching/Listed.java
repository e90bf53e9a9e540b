package dev.rightsize.eats.partner.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One location as the directory lists it.
 *
 * @param names of the restaurant: the first is its own, the others are what its receipts say
 */
public record Listed(
        String locationId,
        String restaurantId,
        List<String> names,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String taxId) {
    public Listed {
        names = List.copyOf(names);
    }
}
