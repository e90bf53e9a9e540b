/** What receipts say: phrase books of eight languages, merchants, bills and the rows they are printed as. */
@NullMarked
package dev.rightsize.learn.synthesis.text;

import org.jspecify.annotations.NullMarked;
