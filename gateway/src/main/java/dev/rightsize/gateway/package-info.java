/** The app behind {@code ./rightsize serve}. */
@NullMarked
package dev.rightsize.gateway;

import org.jspecify.annotations.NullMarked;
