/** How networks learn: passes through PyTorch, the optimiser, checkpoints, and the loop that joins them. Needs PyTorch. */
@NullMarked
package dev.rightsize.learn.training;

import org.jspecify.annotations.NullMarked;
