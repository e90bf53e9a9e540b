/** Fitting small networks on the JVM: layers with hand-written gradients, and an optimiser. */
@NullMarked
package dev.rightsize.learn.fit;

import org.jspecify.annotations.NullMarked;
