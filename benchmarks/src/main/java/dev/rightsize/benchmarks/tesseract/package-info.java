/** The peer Tesseract: its text, our understanding. */
@NullMarked
package dev.rightsize.benchmarks.tesseract;

import org.jspecify.annotations.NullMarked;
