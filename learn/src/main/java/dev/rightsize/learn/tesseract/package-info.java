/** Tesseract as a second opinion and a peer: running it and reading its table. */
@NullMarked
package dev.rightsize.learn.tesseract;

import org.jspecify.annotations.NullMarked;
