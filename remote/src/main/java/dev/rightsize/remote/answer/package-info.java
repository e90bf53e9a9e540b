/** What a language model is asked to answer, and whether it did. */
@NullMarked
package dev.rightsize.remote.answer;

import org.jspecify.annotations.NullMarked;
