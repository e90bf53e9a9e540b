/** Which models there are, and what is known about them. */
@NullMarked
package dev.rightsize.core.catalogue;

import org.jspecify.annotations.NullMarked;
