package dev.rightsize.eats.session;

/** How somebody showed who they are. */
public enum SignInMethod {
    PASSWORD,
    PASSKEY
}
