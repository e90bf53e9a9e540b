/** Signing in with a passkey, by Spring Security. */
@NullMarked
package dev.rightsize.eats.passkey;

import org.jspecify.annotations.NullMarked;
