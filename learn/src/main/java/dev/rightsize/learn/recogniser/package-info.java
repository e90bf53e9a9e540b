/** The recogniser of our own: its network, how it learns, its checkpoints. Needs PyTorch (through DJL) to train only. */
@NullMarked
package dev.rightsize.learn.recogniser;

import org.jspecify.annotations.NullMarked;
