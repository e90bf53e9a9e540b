/** How sure a figure is that was counted on a sample, and whether two of them differ by more than chance. */
@NullMarked
package dev.rightsize.learn.statistics;

import org.jspecify.annotations.NullMarked;
