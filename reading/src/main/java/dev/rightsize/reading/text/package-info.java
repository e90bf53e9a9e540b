/**
 * Text → label or vector, without I/O: what surrounds the graphs of a text classifier. It is here, beside the reading of
 * receipts, because a page runs the same code with an engine of its own.
 */
@NullMarked
package dev.rightsize.reading.text;

import org.jspecify.annotations.NullMarked;
