/** Signing in, and staying signed in across a restart. */
@NullMarked
package dev.rightsize.eats.session;

import org.jspecify.annotations.NullMarked;
