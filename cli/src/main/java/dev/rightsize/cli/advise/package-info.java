/** {@code ./rightsize advise}: which model, where, and what that would cost. */
@NullMarked
package dev.rightsize.cli.advise;

import org.jspecify.annotations.NullMarked;
