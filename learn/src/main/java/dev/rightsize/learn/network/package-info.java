/** Networks described: layers, their weights, and the one that reads lines. Knows nothing of who trains or runs them. */
@NullMarked
package dev.rightsize.learn.network;

import org.jspecify.annotations.NullMarked;
