/** Puts the rows of a receipt on paper: typefaces, printers and their faults. No platform fonts, the same everywhere. */
@NullMarked
package dev.rightsize.learn.synthesis.print;

import org.jspecify.annotations.NullMarked;
