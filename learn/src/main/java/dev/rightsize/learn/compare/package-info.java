/** Models side by side on one gold set: how good, how sure, what it costs, and which is the smallest that will do. */
@NullMarked
package dev.rightsize.learn.compare;

import org.jspecify.annotations.NullMarked;
