/** Our own reader as an engine. */
@NullMarked
package dev.rightsize.benchmarks.rightsize;

import org.jspecify.annotations.NullMarked;
