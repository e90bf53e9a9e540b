package dev.rightsize.eats.account;

/** Published within the transaction in which somebody became a member. */
public record Joined(Account account) {}
