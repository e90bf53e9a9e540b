/** {@code ./rightsize footprint}: what an answer cost, figure by figure. */
@NullMarked
package dev.rightsize.cli.footprint;

import org.jspecify.annotations.NullMarked;
