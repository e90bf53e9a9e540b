package dev.rightsize.eats.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.Passwords;
import dev.rightsize.eats.account.Profile;
import dev.rightsize.eats.account.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** People who use the app, and the letters that they get. */
public final class People {
    public static final String PASSWORD = "tortoise pencil umbrella";

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningEats eats;

    public People(RunningEats eats) {
        this.eats = eats;
    }

    /** Signs up, opens the letter and is signed in. */
    public Browser member(String email) {
        Browser browser = new Browser(eats);
        assertThat(signUp(browser, email).status()).isEqualTo(202);
        var verified = browser.post("/api/accounts/verify", Map.of("token", token(letter(email, "verify"))));
        assertThat(verified.status()).as(verified.toString()).isEqualTo(200);
        return browser;
    }

    public Browser.Answer signUp(Browser browser, String email) {
        return browser.post(
                "/api/accounts",
                Map.of("email", email, "password", PASSWORD, "displayName", "Eva López", "language", "es-ES"));
    }

    /** Somebody with this role, signed in. */
    public Browser signedIn(String email, Role role) {
        account(email, role);
        Browser browser = new Browser(eats);
        var answer = browser.post("/api/session", Map.of("email", email, "password", PASSWORD));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return browser;
    }

    public Account account(String email, Role role) {
        Account account = eats.bean(Accounts.class).create(EmailAddress.of(email), Profile.of("Rosa Ruiz", "en"), role);
        Passwords passwords = eats.bean(Passwords.class);
        passwords.set(account.id(), passwords.hash(PASSWORD));
        return account;
    }

    /** The newest letter of a kind to somebody; waits until it has come. */
    public String letter(String email, String kind) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<String> letters = letters(kind).stream()
                    .filter(letter -> letter.contains("To: " + email))
                    .toList();
            if (!letters.isEmpty()) {
                return letters.get(letters.size() - 1);
            }
            pause();
        }
        throw new AssertionError("No letter '" + kind + "' came for " + email + "; there are "
                + letters("").size());
    }

    /** All letters of a kind, oldest first. */
    public List<String> letters(String kind) {
        Path outbox = eats.folder().resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml")
                            && file.getFileName().toString().contains(kind))
                    .sorted()
                    .map(People::text)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The token of a letter's link. */
    public static String token(String letter) {
        Matcher found = TOKEN.matcher(letter);
        assertThat(found.find()).as("a link in:\n" + letter).isTrue();
        return found.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
