/** The commands behind {@code ./rightsize}. */
@NullMarked
package dev.rightsize.cli;

import org.jspecify.annotations.NullMarked;
