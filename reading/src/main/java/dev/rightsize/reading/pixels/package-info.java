/** Pixels without a toolkit: scaling, cropping and warping that are the same on every device. */
@NullMarked
package dev.rightsize.reading.pixels;

import org.jspecify.annotations.NullMarked;
