/** The restaurants of the alliance and their directory. */
@NullMarked
package dev.rightsize.eats.partner;

import org.jspecify.annotations.NullMarked;
