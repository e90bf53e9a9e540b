/** Failures that the framework tells of, as problems (RFC 9457) with a code. */
@NullMarked
package dev.rightsize.starter.problems;

import org.jspecify.annotations.NullMarked;
