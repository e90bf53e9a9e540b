/** {@code ./rightsize compare}: models side by side on your own examples. */
@NullMarked
package dev.rightsize.cli.compare;

import org.jspecify.annotations.NullMarked;
