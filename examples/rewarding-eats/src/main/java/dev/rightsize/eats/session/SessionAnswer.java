package dev.rightsize.eats.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rightsize.eats.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * What a page is told about who is signed in.
 *
 * @param account null if nobody is
 * @param csrf what it has to send as {@code X-XSRF-TOKEN} along with changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionAnswer(boolean signedIn, @Nullable Known account, String csrf) {
    static SessionAnswer of(Account account, String csrf) {
        return new SessionAnswer(true, Known.of(account), csrf);
    }

    static SessionAnswer nobody(String csrf) {
        return new SessionAnswer(false, null, csrf);
    }
}
