package dev.rightsize.eats.session;

import dev.rightsize.eats.account.Actor;
import java.time.Instant;

/**
 * Somebody is signed in on one device.
 *
 * @param id tells sessions apart; it is no secret and opens nothing
 * @param actor who
 * @param method how they showed it
 * @param createdAt since when
 * @param confirmedAt when they last showed it
 * @param lastSeenAt when they last asked for anything, to the minute
 */
public record Session(
        String id, Actor actor, SignInMethod method, Instant createdAt, Instant confirmedAt, Instant lastSeenAt) {}
