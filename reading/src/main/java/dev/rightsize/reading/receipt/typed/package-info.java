/**
 * Typed values in a printed row: amounts, dates, times, phones, tax numbers, quantities, and the words that name them.
 *
 * <p>Every finder is a hand-written scanner over the row's characters that bears the recogniser's usual mistakes: a
 * letter for a digit, a space too many or too few, a comma for a point. Offsets are those of the text handed in.
 */
@NullMarked
package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.NullMarked;
