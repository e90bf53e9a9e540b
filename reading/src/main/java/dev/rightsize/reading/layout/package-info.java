/** Where text stands on a page: words, lines, rows. */
@NullMarked
package dev.rightsize.reading.layout;

import org.jspecify.annotations.NullMarked;
