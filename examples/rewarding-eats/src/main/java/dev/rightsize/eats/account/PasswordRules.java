package dev.rightsize.eats.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.rightsize.eats.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Which passwords are taken: 10 to 128 characters of any kind that are not easily guessed. Common ones, and those made of
 * the name or the address, count as guessed; nothing is asked of digits or signs.
 */
public final class PasswordRules {
    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 128;
    /** Guesses, as a power of ten, that an attacker must be expected to need. */
    private static final double MIN_GUESSES_LOG10 = 8;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRules() {}

    /** @throws Problem if it is not taken; the message says why, and not what it was */
    public static void check(String password, EmailAddress email, String displayName) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw Problem.invalid(
                    "password", "A password has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters. Choose another.");
        }
        List<String> known = new ArrayList<>(List.of(email.value(), displayName, "rewarding", "eats", "rightsize"));
        known.add(email.value().substring(0, email.value().indexOf('@')));
        known.addAll(List.of(email.value().split("[^a-z0-9]+")));
        known.addAll(List.of(displayName.split("\\s+")));
        if (ESTIMATE.measure(password, known).getGuessesLog10() < MIN_GUESSES_LOG10) {
            throw Problem.invalid(
                    "password", "This password is easily guessed. Take several words that do not belong together.");
        }
    }
}
