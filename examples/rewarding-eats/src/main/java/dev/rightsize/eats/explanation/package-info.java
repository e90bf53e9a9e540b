/** Why something is as it is, as codes with values, and in words. */
@NullMarked
package dev.rightsize.eats.explanation;

import org.jspecify.annotations.NullMarked;
