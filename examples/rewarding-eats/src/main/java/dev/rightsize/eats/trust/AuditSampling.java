package dev.rightsize.eats.trust;

import dev.rightsize.eats.secret.Secret;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Whose picture is asked for. The member commits first: the claim carries the picture's SHA-256. The server has committed as
 * well: each day's seed follows from its secret, its hash is public on that day, and the seed itself once claims of that day
 * can no longer be chosen; so that nobody can know who will be asked, and everybody can check later that it was chance.
 */
@Component
public final class AuditSampling {
    private final ServerSecret secret;

    public AuditSampling(ServerSecret secret) {
        this.secret = secret;
    }

    /** The hash of a day's seed, for everybody to keep. */
    public String commitment(LocalDate day) {
        return Secret.hash(seed(day));
    }

    /** What was committed to. Reveal it later. */
    public String seed(LocalDate day) {
        return HexFormat.of().formatHex(secret.sign("audit-seed", day.toString()));
    }

    /** Whether the picture of a claim is asked for; the same each time. */
    public boolean isChosen(String claimId, String pictureSha256, LocalDate day, int percent) {
        return share(seed(day), claimId, pictureSha256) < percent / 100.0;
    }

    /** A number from 0 to 1 that follows from the seed and the claim: the first 52 bits of a SHA-256. */
    public static double share(String seed, String claimId, String pictureSha256) {
        String hash = Secret.hash(seed + "\n" + claimId + "\n" + pictureSha256);
        return Long.parseLong(hash.substring(0, 13), 16) / (double) (1L << 52);
    }
}
