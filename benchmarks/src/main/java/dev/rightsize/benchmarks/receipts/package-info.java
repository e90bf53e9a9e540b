/** Receipts read by every engine in one run: figures side by side, and what they cost. */
@NullMarked
package dev.rightsize.benchmarks.receipts;

import org.jspecify.annotations.NullMarked;
