/** Training classifiers of texts: examples in, a bundle and a report out. */
@NullMarked
package dev.rightsize.learn.classify;

import org.jspecify.annotations.NullMarked;
