/** From image files to pictures: every format people photograph and scan with, and clear errors for the rest. */
@NullMarked
package dev.rightsize.local.image;

import org.jspecify.annotations.NullMarked;
