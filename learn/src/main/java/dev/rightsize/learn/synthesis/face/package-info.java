/** Shapes of letters: our own outlines and, where a machine has them, its fonts. */
@NullMarked
package dev.rightsize.learn.synthesis.face;

import org.jspecify.annotations.NullMarked;
