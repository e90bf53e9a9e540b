/** What is measured: anything that reads a picture of a receipt. */
@NullMarked
package dev.rightsize.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
