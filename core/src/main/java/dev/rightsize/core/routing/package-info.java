/** Which model is asked, in which order, how often and at what cost; and what is told of it. */
@NullMarked
package dev.rightsize.core.routing;

import org.jspecify.annotations.NullMarked;
