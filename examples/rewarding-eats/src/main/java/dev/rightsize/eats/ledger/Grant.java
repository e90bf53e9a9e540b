package dev.rightsize.eats.ledger;

import java.time.Instant;

/**
 * Points that were posted together and expire together.
 *
 * @param remaining what is left of them
 */
public record Grant(String id, long remaining, Instant expiresAt) {}
