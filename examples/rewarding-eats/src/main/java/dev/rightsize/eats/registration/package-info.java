/** Becoming a member: first the address is shown to be theirs, then there is an account. */
@NullMarked
package dev.rightsize.eats.registration;

import org.jspecify.annotations.NullMarked;
