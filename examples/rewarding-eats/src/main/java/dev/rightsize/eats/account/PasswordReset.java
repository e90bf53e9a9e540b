package dev.rightsize.eats.account;

/** Published within the transaction in which somebody who had lost their password chose a new one. */
public record PasswordReset(AccountId account) {}
