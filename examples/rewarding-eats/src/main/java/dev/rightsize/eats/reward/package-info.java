/** Rewards and their redemption by a code that works once. */
@NullMarked
package dev.rightsize.eats.reward;

import org.jspecify.annotations.NullMarked;
