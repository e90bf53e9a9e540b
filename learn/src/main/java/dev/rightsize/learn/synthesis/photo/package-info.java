/** Takes pictures of printed paper: creases, light, background, lens and sensor, with boxes that follow every bend. */
@NullMarked
package dev.rightsize.learn.synthesis.photo;

import org.jspecify.annotations.NullMarked;
