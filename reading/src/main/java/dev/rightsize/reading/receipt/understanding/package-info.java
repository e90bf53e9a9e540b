/** From a page to a receipt, or to why it is none: where rows, choices and fields come together. */
@NullMarked
package dev.rightsize.reading.receipt.understanding;

import org.jspecify.annotations.NullMarked;
