package dev.rightsize.eats.account;

import dev.rightsize.eats.problem.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address as it is kept and compared: in lower case.
 *
 * @param value such as {@code eva@example.com}
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    // one repetition a part and no overlap, so that no text takes long
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\\.)+[a-z0-9-]{2,63}");

    public EmailAddress {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw Problem.invalid("email", "Write the e-mail address in the form name@example.com.");
        }
    }

    /** What somebody typed. */
    public static EmailAddress of(String typed) {
        return new EmailAddress(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** Not the address: it does not belong into a log. */
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
