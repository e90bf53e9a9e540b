/** Prints single lines as cameras and scanners see them: fast enough to learn reading from millions of them. */
@NullMarked
package dev.rightsize.learn.synthesis.line;

import org.jspecify.annotations.NullMarked;
