package dev.rightsize.eats.passkey;

import org.springframework.security.core.AuthenticationException;

/** A passkey cannot be added; the message says what to do. */
public final class PasskeyRefused extends AuthenticationException {
    private static final long serialVersionUID = 1;

    PasskeyRefused(String message) {
        super(message);
    }
}
