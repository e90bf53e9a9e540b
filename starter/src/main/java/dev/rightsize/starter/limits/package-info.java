/** How much one client may ask. */
@NullMarked
package dev.rightsize.starter.limits;

import org.jspecify.annotations.NullMarked;
