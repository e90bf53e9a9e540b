package dev.rightsize.eats.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Perceptual hashes of the claims of some weeks, in memory: comparing one with all is a few nanoseconds each, which no index
 * of a database does for distances. What other servers have added is read before each comparison. Call it while writing.
 */
final class Pictures {
    private record Kept(long hash, String claimId, long submittedAt) {}

    /** @param distance how many of the 64 bits differ */
    record Alike(String claimId, int distance) {}

    private final JdbcClient jdbc;
    private final Duration memory;
    private final List<Kept> kept = new ArrayList<>();
    private long lastSequence;

    Pictures(JdbcClient jdbc, Duration memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** Claims whose picture differs in at most so many bits; flat pictures are like everything and are left out. */
    synchronized List<Alike> alike(String hash, int most, Instant now) {
        long bits = Long.parseUnsignedLong(hash, 16);
        refresh(now);
        List<Alike> alike = new ArrayList<>();
        if (Long.bitCount(bits) < 8 || Long.bitCount(bits) > 56) {
            return alike;
        }
        for (Kept one : kept) {
            int distance = Long.bitCount(one.hash() ^ bits);
            if (distance <= most) {
                alike.add(new Alike(one.claimId(), distance));
            }
        }
        return alike;
    }

    private void refresh(Instant now) {
        long oldest = now.minus(memory).toEpochMilli();
        jdbc.sql("SELECT sequence, picture_hash, id, submitted_at FROM claim WHERE sequence > ? ORDER BY sequence")
                .param(lastSequence)
                .query(row -> {
                    lastSequence = row.getLong(1);
                    String hash = row.getString(2);
                    if (hash != null && row.getLong(4) >= oldest) {
                        kept.add(new Kept(Long.parseUnsignedLong(hash, 16), row.getString(3), row.getLong(4)));
                    }
                });
        kept.removeIf(one -> one.submittedAt() < oldest);
    }
}
