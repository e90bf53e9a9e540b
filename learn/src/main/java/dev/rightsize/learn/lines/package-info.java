/** Lines of print to learn reading from: grey pictures of fixed height with what they say, generated and real. */
@NullMarked
package dev.rightsize.learn.lines;

import org.jspecify.annotations.NullMarked;
