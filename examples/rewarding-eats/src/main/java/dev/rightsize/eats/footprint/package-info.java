/** What reading here cost, and what it would have cost elsewhere. */
@NullMarked
package dev.rightsize.eats.footprint;

import org.jspecify.annotations.NullMarked;
