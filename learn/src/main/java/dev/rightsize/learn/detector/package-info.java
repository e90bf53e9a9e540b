/** The detector of text of our own: pages with their text marked, how it learns from crops of them, and how good it is. */
@NullMarked
package dev.rightsize.learn.detector;

import org.jspecify.annotations.NullMarked;
