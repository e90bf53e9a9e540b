/** What lines of print say: words, amounts, moments, codes, and strings of letters that mean nothing. */
@NullMarked
package dev.rightsize.learn.synthesis.words;

import org.jspecify.annotations.NullMarked;
