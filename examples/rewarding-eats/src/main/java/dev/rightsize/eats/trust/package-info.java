/** How much is believed without the picture: limits, daily codes, perceptual hashes, who is asked for a picture. */
@NullMarked
package dev.rightsize.eats.trust;

import org.jspecify.annotations.NullMarked;
