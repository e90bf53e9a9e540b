/** Candidates for a field, what speaks for each, and the choice among them. */
@NullMarked
package dev.rightsize.reading.receipt.choice;

import org.jspecify.annotations.NullMarked;
