package dev.rightsize.eats.privacy;

import dev.rightsize.eats.account.AccountId;
import java.util.Set;

/** One part of what the app holds about people. Every table that names an account belongs to one: a test sees to it. */
public interface PersonalData {
    /** Its name in the export, such as {@code claims}. */
    String part();

    /** The tables that it answers for. */
    Set<String> tables();

    /** All that is held of this account, as maps, lists, texts and numbers; no secrets. */
    Object export(AccountId account);

    /**
     * Erases what tells who the person is or what they did, within the transaction that deletes the account. What the ledger
     * needs may stay, under the account's number alone.
     */
    void erase(AccountId account);
}
