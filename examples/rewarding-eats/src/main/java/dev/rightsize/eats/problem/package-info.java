/** What went wrong, as RFC 9457 says it: with a code, and with what to do. */
@NullMarked
package dev.rightsize.eats.problem;

import org.jspecify.annotations.NullMarked;
