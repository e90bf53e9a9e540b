package dev.rightsize.eats.trust;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code eats.rules.*} says. Members see the limits before they reach them.
 *
 * @param perWeek how many claims of a member count in seven days
 * @param perLocationPerDay how many receipts of one day a member may claim at one location
 * @param minimumTotal below this total, in minor units, a receipt gives nothing
 * @param hold how long points of a claim wait that nothing speaks against
 * @param trustedHold the same with the right daily code
 * @param newAccountHold the same while an account is new
 * @param newAccountAge how long an account is new
 * @param newAccountsPerDay the most that strangersPerDay grows to with a restaurant's other claims
 * @param auditPercent of how many claims in a hundred the picture is asked for
 * @param riskyAuditPercent the same where something speaks against a claim, but too little for a review
 * @param auditDue how long a member has to send the picture
 * @param pictureDays how far back pictures are compared
 * @param wrongCodesPerDay after so many wrong daily codes none is believed for a day
 * @param pointsValidDays how long points can be used
 * @param firstPoints how many points an account gets at most before any of its claims was confirmed: by the daily code, the
 *     till's day or a person; above that the picture is asked for
 * @param unconfirmedPoints the same in thirty days once one was confirmed
 * @param strangersPerDay how many claims a restaurant gets in a day from accounts of which nothing was confirmed yet; if
 *     others claim more there, as many as these, up to newAccountsPerDay. Above that the picture is asked for, and claims of
 *     new accounts are looked at
 */
@ConfigurationProperties("eats.rules")
public record TrustRules(
        @DefaultValue("35") int perWeek,
        @DefaultValue("3") int perLocationPerDay,
        @DefaultValue("100") long minimumTotal,
        @DefaultValue("24h") Duration hold,
        @DefaultValue("1h") Duration trustedHold,
        @DefaultValue("72h") Duration newAccountHold,
        @DefaultValue("7d") Duration newAccountAge,
        @DefaultValue("10") int newAccountsPerDay,
        @DefaultValue("5") int auditPercent,
        @DefaultValue("25") int riskyAuditPercent,
        @DefaultValue("7d") Duration auditDue,
        @DefaultValue("90") int pictureDays,
        @DefaultValue("5") int wrongCodesPerDay,
        @DefaultValue("365") int pointsValidDays,
        @DefaultValue("600") long firstPoints,
        @DefaultValue("1500") long unconfirmedPoints,
        @DefaultValue("3") int strangersPerDay) {
    /** Changes with whatever changes what becomes of a claim. */
    public static final String VERSION = "claims-2";

    public TrustRules {
        checkPercent("audit-percent", auditPercent);
        checkPercent("risky-audit-percent", riskyAuditPercent);
    }

    private static void checkPercent(String name, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(
                    "'eats.rules." + name + "' must be from 0 to 100 but is " + percent + ".");
        }
    }

    /** As they are unless set otherwise. */
    public static TrustRules standard() {
        return new TrustRules(
                35,
                3,
                100,
                Duration.ofHours(24),
                Duration.ofHours(1),
                Duration.ofHours(72),
                Duration.ofDays(7),
                10,
                5,
                25,
                Duration.ofDays(7),
                90,
                5,
                365,
                600,
                1500,
                3);
    }
}
