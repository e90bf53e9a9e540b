package dev.rightsize.eats.account;

import java.util.UUID;

/** Who somebody is, for all but {@link Accounts}: a random number that says nothing about the person. */
public record AccountId(String value) {
    public AccountId {
        if (!UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("'" + value + "' is no account's id: it must be a UUID in lower case.");
        }
    }

    /** One that nobody has. */
    public static AccountId random() {
        return new AccountId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
