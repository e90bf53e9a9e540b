package dev.rightsize.eats.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What {@code eats.*} says about people.
 *
 * @param publicUrl where members reach the app, without a path; http://localhost and the port unless set. With https
 *     cookies are sent over https alone
 * @param mail letters
 * @param session how long somebody stays signed in
 * @param limit how much one client may ask
 * @param maxRequest how large a request may be that is not an upload of a picture
 */
@ConfigurationProperties("eats")
public record PeopleSettings(
        @Nullable URI publicUrl,
        @DefaultValue Mail mail,
        @DefaultValue Session session,
        @DefaultValue Limit limit,
        @DefaultValue("256KB") DataSize maxRequest) {

    public PeopleSettings {
        if (publicUrl != null && !publicUrl.toString().matches("https?://[^/?#@]+")) {
            throw new IllegalArgumentException(
                    "'eats.public-url' must look like https://eats.example.com, without a path," + " but is '"
                            + publicUrl + "'.");
        }
    }

    /**
     * @param outbox the folder for letters where there is no mail server; {@code outbox} in {@code eats.folder} unless set
     * @param from the sender
     * @param perHour how many letters one address gets in an hour
     */
    public record Mail(
            @Nullable Path outbox,

            @DefaultValue("Rewarding Eats <no-reply@localhost>")
            String from,

            @DefaultValue("8") int perHour) {}

    /**
     * @param memberIdle how long a member may be away
     * @param memberAtMost how long a member stays signed in at most
     * @param staffIdle how long anybody else may be away
     * @param staffAtMost how long anybody else stays signed in at most
     * @param staffNeedsPasskey whether owners, staff and reviewers have to sign in with a passkey to act as such
     * @param recent for how long after signing in somebody may add a passkey or delete the account
     */
    public record Session(
            @DefaultValue("30d") Duration memberIdle,
            @DefaultValue("180d") Duration memberAtMost,
            @DefaultValue("30m") Duration staffIdle,
            @DefaultValue("12h") Duration staffAtMost,
            @DefaultValue("10m") Duration recent,
            @DefaultValue("false") boolean staffNeedsPasskey) {}

    /**
     * @param enabled whether there are limits; attempts at one password are slowed anyway
     * @param signIn requests about signing in that a client may make in a minute
     * @param requests other changes that a client may ask for in a minute
     */
    public record Limit(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("60") int signIn,
            @DefaultValue("600") int requests) {}
}
