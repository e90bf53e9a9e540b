package dev.rightsize.eats.trust;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The code that a restaurant shows its guests on one day: who knows it was there. Six letters and digits. */
@Component
public final class DailyCodes {
    private static final int LENGTH = 6;

    private final ServerSecret secret;

    public DailyCodes(ServerSecret secret) {
        this.secret = secret;
    }

    /** The code of a day. */
    public String code(String locationId, LocalDate day) {
        return secret.code(LENGTH, "daily-code", locationId, day.toString());
    }

    /** Whether somebody who typed this knows it. */
    public boolean isRight(String typed, String locationId, LocalDate day) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return java.security.MessageDigest.isEqual(
                plain.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                code(locationId, day).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
