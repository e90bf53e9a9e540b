/** Makes receipts that never were, with full truth: content first, pictures on demand; the same seed, the same receipt. */
@NullMarked
package dev.rightsize.learn.synthesis;

import org.jspecify.annotations.NullMarked;
