/** Claims: what a member says that a receipt says, what is believed of it, and what becomes of it. */
@NullMarked
package dev.rightsize.eats.claim;

import org.jspecify.annotations.NullMarked;
