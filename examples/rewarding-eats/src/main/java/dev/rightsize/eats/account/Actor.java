package dev.rightsize.eats.account;

/**
 * Who asks. Handlers get it by {@code @AuthenticationPrincipal Actor actor}.
 *
 * @param id the account
 * @param role what it may do
 */
public record Actor(AccountId id, Role role) {}
