package dev.rightsize.eats.session;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.Passwords;
import dev.rightsize.eats.problem.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a password is an account's, slowed down where it is guessed. */
@Component
public final class PasswordCheck {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Brake brake;

    PasswordCheck(Accounts accounts, Passwords passwords, Brake brake) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
    }

    /**
     * Whose they are. It takes as long and says as much where there is no account as where the password is wrong.
     *
     * @throws Problem if there were too many attempts
     */
    public Optional<Account> check(EmailAddress email, String password) {
        brake.begin(email);
        Optional<Account> account = accounts.find(email);
        AccountId id = account.map(Account::id).orElse(null);
        if (!passwords.matches(id, password)) {
            return Optional.empty();
        }
        brake.release(email);
        return account;
    }
}
