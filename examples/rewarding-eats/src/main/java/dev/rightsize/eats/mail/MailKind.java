package dev.rightsize.eats.mail;

import java.util.Locale;

/** What a letter is about. */
public enum MailKind {
    /** With the link that shows that the address is theirs. */
    VERIFY,
    /** Somebody registered with an address that has an account. */
    ALREADY_REGISTERED,
    /** With the link to a new password. */
    RESET,
    /** The password was changed. */
    PASSWORD_CHANGED,
    /** A passkey was added. */
    PASSKEY_ADDED,
    /** A passkey was removed. */
    PASSKEY_REMOVED,
    /** The account is gone. */
    DELETED,
    /** Now works for a restaurant. */
    STAFF;

    /** As in the names of texts and files. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
