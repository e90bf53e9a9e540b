/** How good readings are: scores, calibration, and which step is to blame for an error. */
@NullMarked
package dev.rightsize.learn.evaluate;

import org.jspecify.annotations.NullMarked;
