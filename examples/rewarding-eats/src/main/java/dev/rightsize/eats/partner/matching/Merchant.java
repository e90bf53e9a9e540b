package dev.rightsize.eats.partner.matching;

import org.jspecify.annotations.Nullable;

/** What stands on a receipt about who printed it, as it was read. */
public record Merchant(
        @Nullable String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String taxId) {}
