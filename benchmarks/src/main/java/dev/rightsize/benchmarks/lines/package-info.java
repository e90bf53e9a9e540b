/** How well and how fast lines of text are read, our recogniser beside PP-OCRv4 and Tesseract. */
@NullMarked
package dev.rightsize.benchmarks.lines;

import org.jspecify.annotations.NullMarked;
