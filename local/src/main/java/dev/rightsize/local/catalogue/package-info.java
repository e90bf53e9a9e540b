/** Model cards and grids as files: those that are shipped, and those that users add. */
@NullMarked
package dev.rightsize.local.catalogue;

import org.jspecify.annotations.NullMarked;
