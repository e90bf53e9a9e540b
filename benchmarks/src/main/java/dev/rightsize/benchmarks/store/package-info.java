/** Measures the store: speed beside curl, and what is left after kills. */
@NullMarked
package dev.rightsize.benchmarks.store;

import org.jspecify.annotations.NullMarked;
