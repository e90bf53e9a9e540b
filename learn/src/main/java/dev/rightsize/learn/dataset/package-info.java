/** Sets of receipts with their truth: reading them, finding them, splitting them into folds. */
@NullMarked
package dev.rightsize.learn.dataset;

import org.jspecify.annotations.NullMarked;
