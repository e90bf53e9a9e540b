/** Measurements against truth and peers: {@code ./rightsize bench …}. */
@NullMarked
package dev.rightsize.benchmarks;

import org.jspecify.annotations.NullMarked;
