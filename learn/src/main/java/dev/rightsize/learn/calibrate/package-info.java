/** Making probabilities that can be believed, and deciding how sure is sure enough. */
@NullMarked
package dev.rightsize.learn.calibrate;

import org.jspecify.annotations.NullMarked;
