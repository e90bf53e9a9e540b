/** What reading costs outside of the networks, by JMH. */
@NullMarked
package dev.rightsize.benchmarks.ocr;

import org.jspecify.annotations.NullMarked;
